// VS Code for the web at the oldest version we support: the server and the PDF reader are workers.

import { describeCalm } from "./calmJob.ts";
import { restrictedWeb, web } from "./hosts.ts";
import { describeMainJob } from "./mainJob.ts";
import { describePages } from "./pagesJob.ts";
import { describeReading } from "./readingJob.ts";
import { describeStarting } from "./starting.ts";
import { describeSurroundings } from "./surroundings.ts";
import { describeViews } from "./viewsJob.ts";
import { describeWriting } from "./writingJob.ts";

describeMainJob(web);
describeStarting(web);
describePages(web);
describeViews(web);
describeCalm(web);
describeWriting(web);
describeReading(web);
describeSurroundings(restrictedWeb);
