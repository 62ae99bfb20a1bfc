import { SettingsPage } from "@/features/planner/settings/components/settings-page";

export const metadata = { title: "Breaks, reminders and days off" };

export default function PlanSettingsPage() {
  return (
    <main id="content" className="page pb-16">
      <SettingsPage />
    </main>
  );
}
