// VS Code as on a desktop or a remote machine: the server is a Node process, the extension the packaged one.

import { describeCalm } from "./calmJob.ts";
import { desktop, restrictedDesktop } from "./hosts.ts";
import { describeMainJob } from "./mainJob.ts";
import { describePages } from "./pagesJob.ts";
import { describeReading } from "./readingJob.ts";
import { describeStarting } from "./starting.ts";
import { describeSurroundings } from "./surroundings.ts";
import { describeViews } from "./viewsJob.ts";
import { describeWriting } from "./writingJob.ts";

describeMainJob(desktop);
describeStarting(desktop);
describePages(desktop);
describeViews(desktop);
describeCalm(desktop);
describeWriting(desktop);
describeReading(desktop);
describeSurroundings(restrictedDesktop);
