import type { Sizes } from "./bundles.js";
import type { Calls } from "./calls.js";
import type { Generation } from "./generate.js";
import type { Http } from "./http.js";
import type { Imports } from "./imports.js";
import type { LargeErrors } from "./large-error.js";
import type { Stream } from "./streams.js";
import type { TypeCosts } from "./types.js";

/** The results of each part of a run. */
export interface Results {
  calls?: Calls;
  http?: Http;
  bundle?: Sizes;
  import?: Imports;
  types?: TypeCosts[];
  streams?: Stream[];
  errors?: LargeErrors[];
  generate?: Generation[];
}
