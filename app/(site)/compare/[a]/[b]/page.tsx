import { ComparePage } from "@/features/guides/compare/components/compare-page";
import { parseShow } from "@/features/guides/compare/input";
import { compareMetadata } from "@/features/guides/compare/metadata";
import { PayComparison } from "@/features/salaries/comparison/components/pay-comparison";
import "../../../compare.css";

interface Props {
  params: Promise<{ a: string; b: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { a, b } = await params;
  return compareMetadata(a, b);
}

export default async function Page({ params, searchParams }: Props) {
  const { a, b } = await params;
  const { differencesOnly, path } = parseShow(await searchParams);
  return (
    <ComparePage
      a={a}
      b={b}
      differencesOnly={differencesOnly}
      path={path}
      // Called, so that two roles without a like figure have no empty section.
      pay={await PayComparison({ a, b, differencesOnly })}
    />
  );
}
