import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are no place of the public internet (IANA's special-purpose registry). */
const v4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
/** Within the public range of IPv6: documentation, and tunnels that carry an IPv4 address which may be a private one. */
const v6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const refused = new BlockList();
for (const [network, bits] of v4) refused.addSubnet(network, bits, "ipv4");
for (const [network, bits] of v6) refused.addSubnet(network, bits, "ipv6");
/** All that is handed out of IPv6. What is outside (loopback, local, mapped IPv4 and all to come) is refused unseen. */
const handedOut = new BlockList();
handedOut.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is not one of the public internet; what is no IP address counts as private, too. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return refused.check(address, "ipv4");
  return family !== 6 || !handedOut.check(address, "ipv6") || refused.check(address, "ipv6");
}
