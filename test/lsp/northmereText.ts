// A short report as plain text, as an editor hands in its bytes.

export const northmereText = `Inspection of Northmere local authority children’s services
Inspection dates: 2 June to 13 June 2025

Lead inspector: Miriam Oakeshott, His Majesty’s Inspector

Judgement Grade

The impact of leaders on social work practice with children and families Good

The experiences and progress of children who need help and protection Requires improvement to be good

The experiences and progress of children in care Good

The experiences and progress of care leavers Good

Overall effectiveness Good

Services in Northmere have moved forward with purpose since the last inspection.

What needs to improve?

◼ The timeliness of help for children who live with neglect. (enabler 2, national framework)
◼ The quality of plans for children who return home to their parents. (outcome 1, national framework)

The experiences and progress of children who need help and protection: requires improvement to be good

1. Families can draw on a broad early help offer, delivered from five family hubs in the borough.

2. Too many children in the assessment teams have had three or more social workers in a year.

The experiences and progress of children in care: good

3. Children come into care when this is in their best interests, and senior managers know them well.

The experiences and progress of care leavers: good

4. Personal advisers take time to get to know young people and stay in touch with them.

The impact of leaders on social work practice with children and families: good

5. Leaders know their services well and act on what they find.
`;
