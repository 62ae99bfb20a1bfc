import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { TechnologyPage } from "@/features/guides/catalogue/components/technology-page";
import { technologyMetadata } from "@/features/guides/catalogue/metadata";

interface Props {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: Props) {
  return technologyMetadata((await params).name);
}

export default async function Page({ params }: Props) {
  const { name } = await params;
  return (
    <TechnologyPage
      slug={name}
      keep={<KeepButton target={{ kind: "technology", technology: name, title: name }} />}
    />
  );
}
