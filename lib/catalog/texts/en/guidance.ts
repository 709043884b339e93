import type { CatalogTexts } from "../../texts";

export const guidance: CatalogTexts["guidance"] = {
  yours: ["This program is made for you. What helps one person may not suit the next."],
  stiff: ["If you are very stiff, it can help to do this every day."],
  loose: ["If your joints bend very far, stretch gently and only when you need it."],
  moments: [
    "Take a short break from the computer or the car to stretch.",
    "Stretch when you have held one position for a while.",
    "Stretch after a workout.",
    "Stretch before bed, or at the start of your day.",
  ],
  habit: ["Pick a time that fits your day, so that it is easy to keep up."],
  stop: [
    "Stop and ask for medical advice if it does not feel right.",
    "Do the same if your symptoms change a lot, above all if they feel like a nerve.",
  ],
  alongside: [
    "Sit and stand well.",
    "Take a break often.",
    "Keep the muscles of your trunk strong.",
    "Lower your stress: slow, deep breaths or quiet time can help.",
  ],
  upperBack: [
    "Your upper back has 12 bones, with joints and discs between them.",
    "Large muscles hold it up and move it. When they are tight, they can pull it out of line.",
  ],
  causes: [
    "Upper back pain often comes from how we sit and stand, from a strained muscle, or from doing the same move too often.",
    "Stress, worry and health problems can cause it too.",
  ],
  benefits: ["Stretching can ease tension and stress.", "It can help you stand well, bend further and hurt less."],
};
