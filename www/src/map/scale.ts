// What a circle and a length on the map mean: the keys in its corners.

import { type Camera, metres } from "./camera";

/** The longest bar of the scale, in pixels. */
export const BAR = 110;

export interface Bar {
  width: number;
  text: string;
}

/** A round number of kilometres that fits. */
export function bar(camera: Camera): Bar {
  const most = metres(camera) * BAR;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].find((step) => step * power <= most) ?? 1;
  const length = round * power;
  const text = length < 1000 ? `${length} m` : `${length / 1000} km`;
  return { width: length / metres(camera), text };
}

/** Numbers of mentions whose circles stand in the key: one, the most, and something between. */
export function samples(most: number): number[] {
  if (most <= 2) return most === 2 ? [1, 2] : [1];
  const between = rounded(most / 3);
  return [1, ...(between > 1 && between < most ? [between] : []), most];
}

function rounded(value: number): number {
  if (value < 10) return Math.round(value);
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.round(value / power) * power;
}
