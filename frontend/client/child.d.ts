/** What an element may have in it; nothing for what is left out. (JSDoc knows no recursive types.) */
export type Child = Node | string | number | null | undefined | false | readonly Child[];
