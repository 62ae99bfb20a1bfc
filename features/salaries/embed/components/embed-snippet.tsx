import { findCard } from "../queries";
import { embedAddress, frameSnippet, tableSnippet } from "../snippet";

/** The HTML that another site needs to show a role's pay in a country; nothing where there is no figure. */
export async function EmbedSnippet({ role, country }: { role: string; country: string }) {
  const card = await findCard(role, country);
  if (!card || card.figures.length === 0) return null;
  return (
    <details className="measure">
      <summary className="py-2">Show this on your site</summary>
      <Code
        id="embed-frame"
        label="A card in a frame, which follows new releases"
        text={frameSnippet(card)}
      />
      <Code
        id="embed-table"
        label="A plain table, as the figures are today"
        text={tableSnippet(card, card.notices)}
      />
      <p className="mt-2 text-xs text-quiet">
        Keep the source and its licence beside the figures.{" "}
        <a href={embedAddress(card)}>See the card by itself</a>
      </p>
    </details>
  );
}

function Code({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div className="mt-2">
      <label htmlFor={id} className="block text-xs text-quiet">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={4}
        defaultValue={text}
        spellCheck={false}
        className="mt-1 block w-full border border-line p-2 font-mono text-xs"
      />
    </div>
  );
}
