"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { signOut } from "../sign-in";

export function SignOutButton() {
  const [failed, setFailed] = useState(false);

  async function leave() {
    if (await signOut()) window.location.assign("/");
    else setFailed(true);
  }

  return (
    <div className="grid justify-items-start gap-2">
      <Button type="button" variant="quiet" onClick={leave}>
        Sign out
      </Button>
      <p role="status" className="text-sm text-danger">
        {failed && "The server cannot be reached: you are still signed in."}
      </p>
    </div>
  );
}
