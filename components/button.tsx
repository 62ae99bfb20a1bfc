import type { AnchorHTMLAttributes, ComponentProps } from "react";

const variants = {
  primary: "button button-primary",
  plain: "button",
  quiet: "button button-quiet",
  danger: "button button-danger",
};

interface Look {
  /** At most one `primary` in a view. */
  variant?: keyof typeof variants;
}

export function Button({
  variant = "plain",
  type = "button",
  className = "",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={`${variants[variant]} ${className}`} {...rest} />;
}

/** A link that is the next step, and so looks like a button. */
export function ButtonLink({
  variant = "plain",
  className = "",
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={`${variants[variant]} ${className}`} {...rest} />;
}
