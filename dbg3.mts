import { readResponse } from "./server/src/core/response/readResponse.ts";
const r = readResponse(process.argv[2]!);
console.log(JSON.stringify(r.quotations.map((x)=>[x.fact.prose.text, x.fact.attribution, x.fact.emphasis])));
console.log(JSON.stringify(r.publications.map((x)=>x.fact)));
console.log(JSON.stringify(r.statedFacts.map((x)=>x.fact)));
