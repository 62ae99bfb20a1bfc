import { expect, it } from "vitest";
import { isPrivateAddress } from "./private-address";

it.each([
  ...["127.0.0.1", "10.1.2.3", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.100.0.1", "0.0.0.0"],
  ...[
    "224.0.0.1",
    "255.255.255.255",
    "198.19.0.1",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fd00::1",
    "ff02::1",
  ],
  ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::", "2001:db8::1"],
  ...["localhost", "", "127.1", "0x7f000001", "2130706433"],
])("%s is none of the public internet", (address) => expect(isPrivateAddress(address)).toBe(true));

it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450:4001::200e"])(
  "%s is public",
  (address) => expect(isPrivateAddress(address)).toBe(false),
);
