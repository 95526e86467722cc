// What Alfa finds on pages: they come as JSON on standard input, the findings go to standard output.
// With the argument "functions", it says which functions take a page down in a browser.
import { Audit, Outcome } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import * as device from "@siteimprove/alfa-device/native";
import { Document } from "@siteimprove/alfa-dom";
import * as dom from "@siteimprove/alfa-dom/native";
import { Headers, Request, Response } from "@siteimprove/alfa-http";
import rules from "@siteimprove/alfa-rules";
import { URL } from "@siteimprove/alfa-url";
import { Conformance, Criterion } from "@siteimprove/alfa-wcag";
import { Page } from "@siteimprove/alfa-web";

// Its own way of reading custom properties and layers is too short for what AAA asks of colours and
// line height, which axe measures as they are shown.
const isOnlyOfLevelAAA = ({ requirements }) => {
  const criteria = [...requirements].filter(Criterion.isCriterion);
  return criteria.length > 0 && !criteria.some(Conformance.isAA());
};

const load = ({ url, document, window }) => {
  const at = URL.parse(url).getUnsafe();
  const on = Device.from(window);
  const response = Response.of(at, 200, Headers.from([]));
  return Page.of(Request.of("GET", at), response, Document.from(document, on), on);
};

// What a frame shows is a page of its own, and looked at as one.
const withoutFrames = (key, value) =>
  key === "content" && value?.type === "document" ? null : value;

const findings = async (page) => {
  const wanted = [...rules].filter((rule) => !isOnlyOfLevelAAA(rule));
  const outcomes = [...(await Audit.of(page, wanted).evaluate())];
  return {
    passed: outcomes.filter(Outcome.isPassed).length,
    failed: outcomes.filter(Outcome.isFailed).map(({ rule, target, expectations }) => ({
      rule: rule.uri.split("/").at(-1),
      target: `${target}`.replace(/\s+/g, " ").slice(0, 160),
      why: [...expectations]
        .map(([, found]) => JSON.stringify(found))
        .join()
        .slice(0, 300),
    })),
  };
};

if (process.argv[2] === "functions") {
  const functions = { document: `${dom.Native.fromNode}`, window: `${device.Native.fromWindow}` };
  process.stdout.write(JSON.stringify(functions));
} else {
  const input = (await process.stdin.toArray()).join("");
  const found = {};
  for (const [name, page] of Object.entries(JSON.parse(input, withoutFrames))) {
    found[name] = await findings(load(page));
  }
  process.stdout.write(JSON.stringify(found));
}
