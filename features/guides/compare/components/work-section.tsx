import { InlineProse, Prose } from "@/components/prose";
import { editorsRows } from "@/features/guides/compare/editors-rows";
import type { Comparison } from "@/features/guides/compare/queries";
import type { PublishedGuide } from "@/features/guides/queries";
import { LeftOut, PairRow, PairSection, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

interface Props {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  differencesOnly: boolean;
}

/** What each role is, and what the editors set side by side. */
export function WorkSection({ comparison: { left, right }, titles, numbered, differencesOnly }: Props) {
  const rows = editorsRows(
    { role: left.role.slug, differences: left.content.differences },
    { role: right.role.slug, differences: right.content.differences },
  );
  const shown = differencesOnly ? rows.filter((row) => row.left !== row.right) : rows;
  return (
    <PairSection anchor="work" title="The work" titles={titles}>
      <PairRow
        label="In plain words"
        titles={titles}
        left={<Prose markdown={left.content.definition.plain} />}
        right={<Prose markdown={right.content.definition.plain} />}
      />
      {shown.map((row) => (
        <PairRow
          key={row.dimension}
          label={
            <>
              {row.dimension}
              <span className="block font-normal">
                <SourceRefs slugs={row.sources} numbered={numbered} />
              </span>
            </>
          }
          titles={titles}
          left={<InlineProse markdown={row.left} />}
          right={<InlineProse markdown={row.right} />}
        />
      ))}
      <LeftOut count={rows.length - shown.length} what={["equal row", "equal rows"]} />
      <Together left={left} right={right} />
    </PairSection>
  );
}

/** Where two roles work with each other, a product needs both. */
function Together({ left, right }: { left: PublishedGuide; right: PublishedGuide }) {
  const reasons = [
    ...left.content.relations.filter(({ role, kind }) => role === right.role.slug && kind === "works-with"),
    ...right.content.relations.filter(({ role, kind }) => role === left.role.slug && kind === "works-with"),
  ];
  if (reasons.length === 0) return null;
  return (
    <div className="pair">
      <h3 className="pair-label">Who needs whom</h3>
      <p className="pair-wide measure">
        Neither replaces the other: these two work together, and a product usually needs both.{" "}
        {reasons.map(({ reason }) => reason).join(" ")}
      </p>
    </div>
  );
}
