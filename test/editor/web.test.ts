// VS Code for the web at the oldest version we support: the server and the PDF reader are workers.

import { startWeb } from "./hosts.ts";
import { describeMainJob } from "./mainJob.ts";
import { describePages } from "./pagesJob.ts";
import { describeStarting } from "./starting.ts";
import { describeViews } from "./viewsJob.ts";

describeMainJob("web", startWeb);
describeStarting("web", startWeb, null);
describePages("web", startWeb);
describeViews("web", startWeb);
