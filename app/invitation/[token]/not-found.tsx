import { SpentLink } from "@/components/account/spent-link";

export default function NotFound() {
  return <SpentLink>If you have joined already, sign in. Otherwise ask an owner of your clinic for a new invitation.</SpentLink>;
}
