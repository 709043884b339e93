import { SpentLink } from "@/components/account/spent-link";

export default function NotFound() {
  return (
    <SpentLink>If you have set your new password already, sign in with it. Otherwise ask an owner of your clinic for a new link.</SpentLink>
  );
}
