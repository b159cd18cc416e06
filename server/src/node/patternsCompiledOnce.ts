// Has V8 compile each pattern once, when it is first used. Otherwise it compiles each twice, for its interpreter and
// then for the processor, and of the hundreds that a first draft is read with, most of that reading's time goes into
// this. Imported first by the doors of Node: what is made before keeps the old way.

import { setFlagsFromString } from "node:v8";

setFlagsFromString("--no-regexp-tier-up");
