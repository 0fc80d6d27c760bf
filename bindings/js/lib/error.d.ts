/** Why a call was not carried out. The message of one that C did not take is what ConvokeLastError says. */
export declare class ConvokeError extends Error {
  /** Of TIM.ERROR, or a TIMResult below 0 where C did not take the call. */
  readonly code: number;
  /** The C function. */
  readonly function: string;
  /** What the answer holds all the same, such as the results of a call of which every item failed. */
  readonly data?: any;
}
