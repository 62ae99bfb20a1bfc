"use client";

import { usePathname } from "next/navigation";
import type { AnchorHTMLAttributes } from "react";
import { currentPlace } from "@/lib/current-place";

/** In an app: a link that says where it leads to the page that the reader is on. */
export function CurrentLink({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a href={href} aria-current={currentPlace(href, usePathname())} {...rest} />;
}
