// VS Code as on a desktop or a remote machine: the server is a Node process, the extension the packaged one.

import { startDesktop } from "./hosts.ts";
import { describeMainJob } from "./mainJob.ts";

describeMainJob("desktop", startDesktop);
