import { readResponse } from "./server/src/core/response/readResponse.ts";
import { judgementPhrasesIn } from "./server/src/core/response/prose/judgementMentions.ts";
import { readFileSync } from "node:fs";
const t = process.argv[2]!;
console.log(judgementPhrasesIn(t));
console.log(JSON.stringify(readResponse(t).gradeClaims.map((x)=>x.fact), null, 1));
console.log(JSON.parse(readFileSync("/tmp/rules5/reports.json","utf8"))["sif-2017"].judgements);
