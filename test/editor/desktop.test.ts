// VS Code as on a desktop or a remote machine: the server is a Node process, the extension the packaged one.

import { describeCalm } from "./calmJob.ts";
import { startDesktop } from "./hosts.ts";
import { describeInTextJob } from "./inTextJob.ts";
import { describeMainJob } from "./mainJob.ts";
import { describePages } from "./pagesJob.ts";
import { describeStarting } from "./starting.ts";
import { describeViews } from "./viewsJob.ts";

describeMainJob("desktop", startDesktop);
describeStarting("desktop", startDesktop, (address) => `${new URL(address).origin}/?ew=true`);
describePages("desktop", startDesktop);
describeViews("desktop", startDesktop);
describeCalm("desktop", startDesktop, true);
describeInTextJob("desktop", startDesktop);
