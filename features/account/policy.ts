import type { Access } from "@/db/enums";

/** Whether somebody may stop being an admin, by demotion or by leaving: never the last one, or nobody could mend it. */
export function mayStopBeingAdmin(access: Access, otherAdmins: number): boolean {
  return access !== "admin" || otherAdmins > 0;
}
