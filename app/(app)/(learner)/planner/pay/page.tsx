import { PayPage } from "@/features/planner/pay/components/pay-page";

export const metadata = { title: "Pay for each planned hour" };

export default function Page() {
  return <PayPage />;
}
