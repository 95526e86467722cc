/** A video with its captions and transcript, or the way to it. */

import { safe } from "../addresses.js";
import { element } from "../elements.js";
import { richText } from "../rich-text.js";
import { fill } from "../words.js";
import { documentLink, linkList } from "./links.js";

/** @typedef {import("../context.js").Context} Context */

const TYPES = /** @type {Record<string, string>} */ ({ mp4: "video/mp4", webm: "video/webm" });

/**
 * @param {import("../api.js").Shapes["VideoSection"]} video
 * @param {Context} context
 */
export function video(video, context) {
  const { file, transcript } = video;
  return [
    file
      ? [player(video, context), linkList([documentLink(file, context)])]
      : elsewhere(video, context),
    transcript &&
      element(
        "details",
        { class: "disclosure" },
        element("summary", { class: "disclosure__summary" }, context.words.transcript),
        element("div", { class: "disclosure__content prose" }, richText(transcript, context)),
      ),
  ];
}

/**
 * @param {import("../api.js").Shapes["VideoSection"]} video
 * @param {Context} context
 */
function player({ file, captions, heading, lang }, { words }) {
  return element(
    "video",
    // Captions of another origin are read only where the file is asked for without cookies.
    {
      class: "video",
      controls: true,
      preload: "none",
      "aria-label": heading,
      crossorigin: captions && "anonymous",
    },
    element("source", { src: safe(file?.url), type: TYPES[file?.type.toLowerCase() ?? ""] }),
    captions &&
      element("track", {
        kind: "captions",
        src: safe(captions.url),
        srclang: captions.language || lang,
        label: words.captions,
        default: true,
      }),
  );
}

/**
 * @param {import("../api.js").Shapes["VideoSection"]} video
 * @param {Context} context
 */
function elsewhere({ url, heading, captions_are_in_the_video }, { words }) {
  const href = safe(url);
  return (
    href &&
    linkList([
      [
        element("a", { class: "link-list__link", href }, fill(words.watch, { title: heading })),
        captions_are_in_the_video && [
          " ",
          element("span", { class: "link-list__note" }, words.hasCaptions),
        ],
      ],
    ])
  );
}
