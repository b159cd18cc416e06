// Sentences such as councils write about an inspection, all about the example's report, with the findings they rest
// on: what a search for findings is tried with, and what it is timed with. None comes from a published statement.

export interface Paraphrase {
  readonly sentence: string;
  /** The ids of the findings; `judgements` for the table; empty where the report says nothing of the kind. */
  readonly restsOn: readonly string[];
}

/** Each line: a sentence, and after the bar what it rests on. */
const lines = `
Northmere’s services for children have been rated good overall. | judgements summary-1
Our support for care leavers was judged outstanding. | judgements
Help and protection requires improvement, the inspectors said. | judgements
Families get early support without having to wait, from hubs and outreach workers across the borough. | p1
Calls to the front door are looked at on the day they come in. | p3
When the same child is mentioned again and again, the pattern is not always noticed. | p4
Emergencies at night are dealt with quickly by the out-of-hours team. | p5
Schools and health are not invited to strategy meetings as reliably as the police are. | p6 area-2
Reports for child protection conferences reach parents within a week. | p8
Our assessments are not of the same standard everywhere. | p9
Children who suffer neglect for years sometimes wait too long for things to change. | p10 summary-2 area-1
Fewer than half of the files had the new toolkit on neglect in them. | p11
Social workers use games, pictures and walks to get young children to talk. | p12
Children in the assessment teams keep having to get to know someone new. | p13 area-5 summary-2
What disabled children would like is seldom written into their plans. | p14 area-4
Most families leave pre-proceedings with their children still living with them. | p15
Compass, our team for exploited children, does not give up on those who find trust hard. | p16
Return conversations after a child has gone missing take place within three days. | p17
Homeless teenagers are told what their rights are and never put up in a bed and breakfast. | p18
We know where home-educated children are and act quickly when one cannot be found. | p19
The LADO deals rigorously with allegations against professionals. | p20
Grandparents and other relatives get the same financial and practical help as foster families. | p22
Plans for children who go back to their parents must be clearer. | p24 area-3
Nine in ten children in care live close to home. | p25
Life-story work helps children to understand why they are in care. | p26
Reviewing officers meet children before their reviews and speak up when a plan drifts. | p27
Children see a therapist in the in-house team within a month. | p28
Pupils in care rarely get suspended and their attendance is good, thanks to the virtual school. | p29
Siblings stay together wherever it is right for them. | p31
We need more foster homes for teenagers. | p32
Tideline, our children in care council, trains new social workers. | p34
Those who adopt praised the preparation they were given. | p35
PAs treat care-experienced young people as they would their own. | p36
Pathway plans sound like the young people they are about. | p37
Care leavers pay no council tax until they are 25 and get free leisure passes. | p38
Traineeships at the council help care leavers into work. | p40
A psychologist in the leaving care team sees young people without an appointment. | p42
The director has built a stable senior team that is out and about in the service. | p43
Councillors have protected spending on early help although money is tight. | p44
Our self-evaluation is accurate and we know what we need to do better. | p45 summary-3
Partners do not use what they know about neglect well enough. | p46
Audits involve families but their lessons for whole teams are not always followed up. | p48
Supervision in the assessment teams is about tasks more than about children. | p49
Some caseloads are too high and a quarter of posts in assessment are held by agency workers. | p50
New social workers value the academy. | p51
Staff are proud to work here and feel safe to own up to mistakes. | p52
I would like to thank all our staff and partners for their hard work. |
We are delighted with this result and will not stop here. |
The full report is on Ofsted’s website. |
The cabinet will receive a progress update in the autumn. |
Our vision is for Northmere to be a place where every child can thrive. |
The council has approved a new leisure strategy for the coming five years. |
People who would like to foster can ring the team on any weekday. |
Our action plan will be drawn up with partners over the coming weeks. |
The roadworks on the harbour bridge will be finished by Easter. |
We will keep listening to children and families about what matters to them. |
The mayor opened the new library together with pupils of two primary schools. |
It is a tribute to everybody who has worked so hard to get here. |
`;

export const paraphrases: readonly Paraphrase[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [sentence = "", ids = ""] = line.split("|");
    return { sentence: sentence.trim(), restsOn: ids.split(" ").filter(Boolean) };
  });

/** What people type to find a place. */
export const wordsTyped: readonly string[] = [
  "care leavers",
  "personal advisers",
  "neglect",
  "changes of social worker",
  "health assessments",
  "supervision",
  "life-story work",
  "missing children",
  "out of hours",
  "caseloads too high",
  "disabled children",
  "fostering",
  "corporate parenting",
  "pathway plans",
  "private fostering",
  "strategy meetings",
];
