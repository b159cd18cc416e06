// What the wording rules look for, place by place: where a rule's page would need a page of its own.

import assert from "node:assert/strict";

import fc from "fast-check";

import {
  opensWithExpansion,
  singularOf,
  spelledOutFrom,
} from "../../server/src/core/knowledge/spelledOut.ts";
import { readResponse } from "../../server/src/core/response/readResponse.ts";
import type { WordingHit } from "../../server/src/core/response/wordingHits.ts";

/** What of one kind a draft holds, as written. */
function found(draft: string, term: WordingHit["term"]): string[] {
  return readResponse(draft)
    .wordings.filter(({ fact }) => fact.term === term)
    .map(({ fact, offset }) => draft.slice(fact.span.start + offset, fact.span.end + offset));
}

describe("words that an acronym stands for", () => {
  it("begin where the acronym's letters begin", () => {
    const words = "Most children have up-to-date personal education plans";
    assert.equal(words.slice(spelledOutFrom(words, "PEP")), "personal education plans");
    const hub = "referrals to the multi-agency safeguarding hub";
    assert.equal(hub.slice(spelledOutFrom(hub, "MASH")), "multi-agency safeguarding hub");
    const year = "in their assessed and supported year in employment";
    assert.equal(year.slice(spelledOutFrom(year, "ASYE")), "assessed and supported year in employment");
  });

  it("are not any words before a bracket", () => {
    assert.equal(spelledOutFrom("We met the team at the front door", "MASH"), -1);
    assert.equal(spelledOutFrom("pepper", "PEP"), -1);
    assert.equal(spelledOutFrom("", "PEP"), -1);
  });

  it("may follow it", () => {
    assert.ok(opensWithExpansion("the local authority designated officer, who", "LADO"));
    assert.ok(!opensWithExpansion("a post in the council's own office", "LADO"));
  });

  it("lie inside the words given, whatever these are", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[A-Z]{2,6}$/), (words, acronym) => {
        const from = spelledOutFrom(words, acronym);
        assert.ok(from >= -1 && from < Math.max(words.length, 1));
      }),
    );
  });

  it("are those of the acronym without its ending", () => {
    assert.deepEqual(singularOf("PEPs"), { acronym: "PEP", ending: "s" });
    assert.deepEqual(singularOf("LADO’s"), { acronym: "LADO", ending: "’s" });
    assert.deepEqual(singularOf("CAMHS"), { acronym: "CAMHS", ending: "" });
  });
});

describe("NHS numbers", () => {
  it("are ten digits of which the last checks the others", () => {
    assert.deepEqual(found("The record 943 476 5919 is hers.", "identifier"), ["943 476 5919"]);
    assert.deepEqual(found("The record 943 476 5918 is hers.", "identifier"), []);
  });

  it("need no check where they are called so", () => {
    assert.deepEqual(found("NHS number: 943 476 5918.", "identifier"), ["943 476 5918"]);
  });

  it("are none where they count something else", () => {
    assert.deepEqual(found("Invoice number 9434765919 cost £9434765919.", "identifier"), []);
  });
});

describe("National Insurance numbers", () => {
  it("begin with letters that are in use", () => {
    assert.deepEqual(found("AB 12 34 56 C and BG 12 34 56 C", "identifier"), ["AB 12 34 56 C"]);
  });
});

describe("dates of birth", () => {
  it("stand in a column that says so", () => {
    const draft = "| Child | DOB |\n| --- | --- |\n| A | 03/05/2014 |\n";
    assert.deepEqual(found(draft, "identifier"), ["03/05/2014"]);
  });

  it("are an adult's own affair here", () => {
    assert.deepEqual(found("Cllr Marsh was born on 3 May 1961.", "identifier"), []);
  });
});

describe("blanks", () => {
  it("are one where a date is left open", () => {
    assert.deepEqual(found("It meets on XX/XX/2026 at 9.", "placeholder"), ["XX/XX/2026"]);
  });

  it("are patterns of a date, and no list of things to do", () => {
    assert.deepEqual(found("It opens on DD/MM/YYYY, says our todo list.", "placeholder"), ["DD/MM/YYYY"]);
  });

  it("are a merge's fields, whatever they are called", () => {
    assert.deepEqual(found("Dear {{title}} «Surname»,", "placeholder"), ["{{title}}", "«Surname»"]);
  });

  it("are no part of code, a link or a quotation", () => {
    const draft =
      "The union says: “[name] is XX”. See `[insert name]` and [name](https://northmere.example).";
    assert.deepEqual(found(draft, "placeholder"), []);
  });

  it("are told once where a change is commented on", () => {
    assert.deepEqual(found("We {==agree==}{>>do we?<<} now.", "placeholder"), ["{==agree==}{>>do we?<<}"]);
  });
});

describe("images without words", () => {
  it("are found in HTML whatever its quotation marks", () => {
    const draft = `<img src='a.png'> <img src="b.png" alt='Visits in May'> <img alt="b.png" src="b.png">`;
    assert.deepEqual(found(draft, "bare-image"), ["<img src='a.png'>", '<img alt="b.png" src="b.png">']);
  });
});
