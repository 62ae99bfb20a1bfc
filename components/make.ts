/** An element with its properties and what stands in it, for scripts of documents, which have no React. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A quiet button in a document that does something when it is pressed. */
export function quietButton(words: string, press: () => unknown): HTMLButtonElement {
  const properties = {
    type: "button" as const,
    className: "button button-quiet",
    onclick: () => void press(),
  };
  return make("button", properties, words);
}
