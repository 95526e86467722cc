/**
 * What Wagtail's rich text editor does with words in another language: it shows which they are in,
 * lets them be in one only, and keeps what pasted text says of it.
 *
 * A classic script, as Wagtail loads the scripts of its editor before it starts; hence the braces.
 */
{
  const { DraftJS, React, draftail, wagtailConfig } = /** @type {any} */ (window);
  const { CharacterMetadata, ContentState, EditorState, Modifier } = DraftJS;
  const PREFIX = "LANG-";
  // Letters that no text has: around pasted words, and between, for the place of their language in
  // the list. So they pass through Draft.js, which drops the attribute.
  const [BEGIN, END, FIRST] = [0xe000, 0xe001, 0xe100];
  const MARK = /[\ue000\ue001\ue100-\ue1ff]/g;

  /**
   * The language styles of a letter, the latest last.
   * @param {any} styles
   * @returns {string[]}
   */
  const languageStyles = (styles) =>
    styles.toArray().filter((/** @type {string} */ style) => style.startsWith(PREFIX));

  /** @param {any} styles */
  const languageOf = (styles) => languageStyles(styles).at(-1)?.slice(PREFIX.length).toLowerCase();

  /**
   * Links are shown by Wagtail, and what it shows cannot be shown twice: they keep their look.
   * @param {any} block
   * @param {(start: number, end: number) => void} found
   */
  function findParts(block, found) {
    let start = 0;
    let language;
    for (let place = 0; place <= block.getLength(); place += 1) {
      const here =
        place < block.getLength() && !block.getEntityAt(place)
          ? languageOf(block.getInlineStyleAt(place))
          : undefined;
      if (here !== language) {
        if (language) found(start, place);
        start = place;
        language = here;
      }
    }
  }

  /** @param {{ children: any[] }} props */
  function Part({ children }) {
    // Draft.js tells a decorator only what it is to show: each leaf knows its styles.
    const lang = languageOf(children[0].props.styleSet);
    return React.createElement("span", { className: "part-in-language", lang }, children);
  }

  /**
   * Words are in one language: the one that was chosen last.
   * @param {any} editorState
   */
  function keepTheLatest(editorState) {
    if (editorState.getLastChangeType() !== "change-inline-style") return editorState;
    const content = editorState.getCurrentContent();
    let changed = false;
    const blocks = content.getBlockMap().map((/** @type {any} */ block) =>
      block.set(
        "characterList",
        block.getCharacterList().map((/** @type {any} */ letter) => {
          const before = languageStyles(letter.getStyle()).slice(0, -1);
          changed ||= before.length > 0;
          return before.reduce((kept, style) => CharacterMetadata.removeStyle(kept, style), letter);
        }),
      ),
    );
    if (!changed) return editorState;
    return EditorState.set(editorState, { currentContent: content.set("blockMap", blocks) });
  }

  /**
   * Put marks around the words of other languages; false if there are none.
   * @param {HTMLElement} body
   * @param {string[]} languages
   */
  function markParts(body, languages) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let any = false;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const said = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
      const language = said.toLowerCase().split("-")[0] ?? "";
      const number = languages.indexOf(language);
      if (number < 0 || language === wagtailConfig?.ACTIVE_CONTENT_LOCALE) continue;
      if (!node.nodeValue?.trim()) continue;
      node.nodeValue = `${String.fromCharCode(BEGIN, FIRST + number)}${node.nodeValue}${String.fromCharCode(END)}`;
      any = true;
    }
    return any;
  }

  /**
   * Styles in place of marks.
   * @param {any} block
   * @param {string[]} languages
   */
  function styled(block, languages) {
    let style = "";
    /** @type {string[]} */
    const styles = [];
    const text = block.getText();
    for (const letter of text) {
      const code = letter.charCodeAt(0);
      if (code === END) style = "";
      if (code >= FIRST && code < FIRST + languages.length) {
        style = PREFIX + languages[code - FIRST]?.toUpperCase();
      }
      for (let unit = 0; unit < letter.length; unit += 1) styles.push(style);
    }
    const letters = block
      .getCharacterList()
      .map((/** @type {any} */ letter, /** @type {number} */ place) =>
        styles[place] ? CharacterMetadata.applyStyle(letter, styles[place]) : letter,
      )
      .filter(
        (/** @type {any} */ _letter, /** @type {number} */ place) => !text[place].match(MARK),
      );
    return block.merge({ text: text.replace(MARK, ""), characterList: letters });
  }

  draftail.registerPlugin(
    {
      type: "parts-in-languages",
      /** @type {string[]} The site’s languages, from the server. */
      languages: [],
      decorators: [{ strategy: findParts, component: Part }],
      onChange: keepTheLatest,
      /**
       * @param {string} _text
       * @param {string | undefined} html
       * @param {any} editorState
       * @param {{ setEditorState: (state: any) => void }} editor
       */
      handlePastedText(_text, html, editorState, { setEditorState }) {
        const { body } = new DOMParser().parseFromString(html ?? "", "text/html");
        if (!markParts(body, this.languages)) return "not-handled";
        const { contentBlocks, entityMap } = DraftJS.convertFromHTML(body.innerHTML);
        if (!contentBlocks?.length) return "not-handled";
        const blocks = contentBlocks.map((/** @type {any} */ block) =>
          styled(block, this.languages),
        );
        const content = Modifier.replaceWithFragment(
          editorState.getCurrentContent(),
          editorState.getSelection(),
          ContentState.createFromBlockArray(blocks, entityMap).getBlockMap(),
        );
        // Under this name Draftail takes out what this field may not hold.
        setEditorState(
          EditorState.push(editorState, content.set("entityMap", entityMap), "insert-fragment"),
        );
        return "handled";
      },
    },
    "plugins",
  );
}
