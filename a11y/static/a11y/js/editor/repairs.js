/** Puts what the server computed into a field, as one step that can be taken back. */

import { blockAt, controlIn, elementAt } from "./fields.js";

/**
 * Draft.js, as far as Wagtail's rich text editor lets it be reached.
 * @typedef {{ getCurrentContent: () => unknown }} EditorState
 * @typedef {{ push: (state: EditorState, content: unknown, change: string) => EditorState }} States
 * @typedef {HTMLInputElement & { draftailEditor?: {
 *   getEditorState: () => EditorState, onChange: (state: EditorState) => void } }} RichTextInput
 * @typedef {{ createEditorStateFromRaw: (raw: unknown) => EditorState }} Draftail
 */

/**
 * @param {HTMLElement} form
 * @param {string} path
 * @param {unknown} value as the field's widget takes it
 * @returns {(() => void) | null} what takes it back; null where there is no such field
 */
export function replace(form, path, value) {
  const element = elementAt(form, path, true);
  if (!element) return null;
  /** @type {RichTextInput | null} */
  const richText = element.querySelector("input[data-draftail-input], input[type='hidden']");
  if (richText?.draftailEditor) return replaceRichText(richText, String(value));
  const block = blockAt(path);
  if (block?.getState && block.setState) {
    const before = block.getState();
    const { setState } = block;
    setState.call(block, value);
    return () => setState.call(block, before);
  }
  return replaceText(element, String(value));
}

/**
 * @param {RichTextInput} input
 * @param {string} raw
 */
function replaceRichText(input, raw) {
  const { Draftail } = /** @type {{ Draftail?: Draftail }} */ (/** @type {unknown} */ (window));
  const editor = input.draftailEditor;
  if (!editor || !Draftail) return null;
  const before = editor.getEditorState().getCurrentContent();
  /** @param {unknown} content */
  const put = (content) => {
    const state = editor.getEditorState();
    // Pushed, not set: the editor's own undo then takes it back too. And not as a fragment, which
    // the editor would clean as if it were pasted.
    const { push } = /** @type {States} */ (/** @type {unknown} */ (state.constructor));
    editor.onChange(push(state, content, "change-block-type"));
  };
  put(Draftail.createEditorStateFromRaw(JSON.parse(raw)).getCurrentContent());
  return () => put(before);
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function replaceText(element, text) {
  const control = controlIn(element);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
  const before = control.value;
  /** @param {string} value */
  const put = (value) => {
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };
  put(text);
  return () => put(before);
}
