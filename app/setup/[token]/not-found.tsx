import { SpentLink } from "@/components/account/spent-link";

export default function NotFound() {
  return (
    <SpentLink>
      If the clinic has been set up, sign in. For a new set-up address start Homestretch again where it was installed: while there is no
      clinic, the terminal shows one each time. For one more clinic, run <code className="whitespace-nowrap">npm run add-clinic</code>{" "}
      there.
    </SpentLink>
  );
}
