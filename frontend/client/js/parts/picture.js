/** Pictures, and the words that can stand in their place. */

import { safe } from "../addresses.js";
import { element } from "../elements.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes["PictureReference"]} Picture */

const USUAL_SIZES = "(min-width: 46rem) 46rem, 92vw";

/**
 * A picture, with its description for who has pictures replaced.
 * @param {Pick<Picture, "alt" | "width" | "height" | "src" | "srcset">} picture
 * @param {Context} context
 * @param {{ sizes?: string, loading?: "lazy" | "eager" }} [how]
 */
export function picture(picture, context, { sizes = USUAL_SIZES, loading = "lazy" } = {}) {
  const { alt, width, height, src, srcset } = picture;
  const better = /** @type {const} */ (["avif", "webp"]).filter((kind) => srcset[kind]);
  return [
    element(
      "picture",
      {},
      better.map((kind) =>
        element("source", { type: `image/${kind}`, srcset: srcset[kind], sizes }),
      ),
      element("img", { src: safe(src), srcset: srcset.jpeg, sizes, width, height, alt, loading }),
    ),
    pictureText(alt, context),
  ];
}

/**
 * @param {string} alt
 * @param {Context} context
 */
export function pictureText(alt, { words }) {
  const label = element("span", { class: "picture-text__label" }, words.picture);
  return alt && element("span", { class: "picture-text" }, label, " ", alt);
}

/**
 * A picture with its caption and who made it.
 * @param {{ picture: Picture | null, caption: string | null }} value
 * @param {Context} context
 */
export function captionedPicture({ picture: shown, caption }, context) {
  if (!shown) return null;
  const credit = shown.credit && element("span", { class: "picture__credit" }, shown.credit);
  return element(
    "figure",
    { class: "picture" },
    picture(shown, context),
    (caption || credit) &&
      element("figcaption", { class: "picture__caption" }, caption, " ", credit),
  );
}
