/** The title of a role within a sentence: "backend developer", but "DevOps engineer" and "QA engineer". */
export function roleInSentence(title: string): string {
  const [first = ""] = title.split(/[\s-]/);
  return /^\p{Lu}\p{Ll}*$/u.test(first) && first.length > 1
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

/** More than one of them, within a sentence: "backend developers". */
export function rolesInSentence(title: string): string {
  return `${roleInSentence(title)}s`;
}
