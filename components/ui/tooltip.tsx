"use client";
import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components";
import { tooltipStyle } from "./tooltip-style";

/** For something that can be focused and is not a Button of the kit. Never the only place of a fact. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement<React.DOMAttributes<Element>, string> }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Focusable>{children}</Focusable>
      <AriaTooltip offset={6} className={tooltipStyle}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
