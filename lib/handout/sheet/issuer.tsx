import { Image, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { HandoutInput, HandoutPicture } from "../handout-input";
import type { TypeStyle } from "./look";
import { Column, Words } from "./set-text";

type Looks = { clinic: TypeStyle; label: TypeStyle };
type IssuerProps = { input: HandoutInput; width: number; look: Looks; near: "left" | "right" };

/** Most points that a logo takes, across and down: beside the clinic's name, or above it where it is wide. */
const beside = { width: 96, height: 46 } as const;
const above = { width: 190, height: 40 } as const;
/** From so many times as wide as high a logo stands above the name. */
const isWide = ({ width, height }: HandoutPicture): boolean => width / height > 2.4;

const gap = 12;

/** A name with its address, and the logo where the clinic has one. Whoever listens hears the name alone. */
export function Issuer({ input: { view, pictures }, width, look, near }: IssuerProps): ReactNode {
  const { name, address, brand } = view.clinic;
  const logo = (brand?.logo && pictures[brand.logo.pictureId]) || null;
  const [most, stands] = logo && isWide(logo) ? [above, "above"] : [beside, "beside"];
  const scale = logo ? Math.min(most.width / logo.width, most.height / logo.height) : 0;
  const size = logo && { width: logo.width * scale, height: logo.height * scale };
  const words = size && stands === "beside" ? width - size.width - gap : width;
  const lines = (
    <Column width={words}>
      <Words width={words} look={look.clinic} align={near}>
        {name}
      </Words>
      {address && (
        <Words width={words} look={look.label} align={near}>
          {address}
        </Words>
      )}
    </Column>
  );
  if (!logo || !size) return lines;
  const picture = <Image src={{ data: Buffer.from(logo.bytes), format: "png" }} style={size} />;
  return stands === "beside" ? (
    <View style={{ flexDirection: "row", alignItems: "center", gap, width }}>
      {picture}
      {lines}
    </View>
  ) : (
    <Column width={width}>
      <View style={{ flexDirection: "row", marginBottom: 5 }}>{picture}</View>
      {lines}
    </Column>
  );
}
