// Draws the extension's icon: a page of a draft, one line with a squiggle under it, and the tick of a line that
// agrees with the report. Writes client/icon.png; run it again when the drawing changes.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const size = 256;
const samples = 4;

const petrol = [15, 76, 92];
const paper = [255, 255, 255];
const ink = [150, 172, 180];
const amber = [226, 125, 22];
const green = [35, 134, 84];

/** The shapes from back to front: a colour and whether a point (0 to 256) lies in it. */
const shapes = [
  [petrol, roundedBox(128, 128, 128, 128, 44)],
  [paper, roundedBox(128, 128, 72, 92, 12)],
  [ink, bar(80, 150, 72)],
  [ink, bar(80, 176, 98)],
  [ink, bar(80, 160, 132)],
  [amber, squiggle(80, 176, 150)],
  [ink, bar(80, 130, 184)],
  [green, segment(150, 184, 164, 198, 8)],
  [green, segment(164, 198, 192, 164, 8)],
];

writeFileSync(fileURLToPath(new URL("../client/icon.png", import.meta.url)), png(draw()));

function bar(left, right, y) {
  return segment(left + 5, y, right - 5, y, 5);
}

function roundedBox(cx, cy, halfWidth, halfHeight, radius) {
  return (x, y) => {
    const dx = Math.max(Math.abs(x - cx) - halfWidth + radius, 0);
    const dy = Math.max(Math.abs(y - cy) - halfHeight + radius, 0);
    return Math.hypot(dx, dy) <= radius;
  };
}

function segment(x1, y1, x2, y2, radius) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= radius;
  };
}

function squiggle(left, right, middle) {
  return (x, y) =>
    x >= left && x <= right && Math.abs(y - middle - 5 * Math.sin(((x - left) / 24) * 2 * Math.PI)) <= 5;
}

/** RGBA rows, each opened by PNG's filter byte. */
function draw() {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [red, green, blue, cover] = pixel(x, y);
      const at = y * (size * 4 + 1) + 1 + x * 4;
      rows.set([red, green, blue, cover], at);
    }
  }
  return rows;
}

function pixel(x, y) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i++) {
    const px = x + ((i % samples) + 0.5) / samples;
    const py = y + (Math.floor(i / samples) + 0.5) / samples;
    const shape = shapes.findLast(([, holds]) => holds(px, py));
    if (shape === undefined) continue;
    covered += 1;
    shape[0].forEach((value, channel) => (sum[channel] += value));
  }
  const colour = sum.map((value) => Math.round(value / Math.max(1, covered)));
  return [...colour, Math.round((covered / samples ** 2) * 255)];
}

function png(rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
