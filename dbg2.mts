import { creditsIn } from "./server/src/core/response/prose/attribution.ts";
console.log(creditsIn(process.argv[2]!.replace(/“[^”]*”/g, (x) => "\uFFFC".repeat(x.length)), null));
