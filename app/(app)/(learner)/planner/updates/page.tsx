import { UpdatesPage } from "@/features/planner/updates/components/updates-page";

export const metadata = { title: "What guides have changed" };

export default function Page() {
  return <UpdatesPage />;
}
