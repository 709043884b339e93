/** One grown-up of 1.70 m in metres: lengths between joints and how thick the body is there. Bones never change length. */
export const bones = {
  upperArm: 0.285,
  forearm: 0.25,
  hand: 0.18,
  thigh: 0.42,
  shin: 0.41,
  foot: 0.23,
  hipHalf: 0.088,
  shoulderHalf: 0.172,
  /** From the line between the hips to the root of the neck: three stretches of the spine, three pieces each. */
  low: 0.062,
  mid: 0.055,
  high: 0.055,
  /** Neck: two pieces, then the middle of the skull. */
  neck: 0.046,
  skull: 0.085,
  /** Ankle joint above the sole. */
  ankle: 0.08,
} as const;

/** The natural curve of the standing spine, degrees of fold per stretch: hollow low back, round chest, hollow neck. */
export const restingSpine = { low: -12, mid: 8, high: 10, neck: -8, head: -4 } as const;

/** A rolled towel in the hands (radius). */
export const heldRadius = 0.024;

/** How thick limbs are (radius). */
export const girth = {
  shoulder: 0.058,
  upperArm: 0.052,
  elbow: 0.041,
  forearm: 0.044,
  wrist: 0.027,
  hip: 0.086,
  thigh: 0.08,
  knee: 0.058,
  calf: 0.056,
  ankle: 0.038,
} as const;
