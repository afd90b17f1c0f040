import { mockOf } from "@scripts/testkit/mock";
import { expect, test } from "vitest";
import { createSukiClient } from "../src/index.js";

const mock = mockOf("suki");
const suki = createSukiClient({ token: "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln", fetch: mock.fetch, maxRetries: 0 });
const params = { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } };

test("a transcript has its text, its times and where it is in the recording", async () => {
  const { final_transcript } = await suki.getAmbientSessionTranscript({ params });
  expect(final_transcript).toEqual([
    {
      transcript_id: "01JE8GP4RTHH0KDEGRSTRVPMGH",
      recording_id: "c9d59aa8-cd48-4f5a-be81-5d0c9d2a5885",
      transcript: "The patient has shown an allergy to pollen",
      lang_id: "en",
      start_time: "2024-12-04T09:40:42.393948332Z",
      end_time: "2024-12-04T09:40:48.792948332Z",
      start_offset: { hours: 0, minutes: 6, seconds: 42, nanos: 80_000_000 },
      end_offset: { hours: 0, minutes: 6, seconds: 42, nanos: 80_000_000 },
    },
  ]);
});

test("a recording has its URL", async () => {
  expect(await suki.getAmbientSessionRecording({ params })).toEqual({
    recordings: [
      {
        recording_id: "01KFJZTJWZH28GRHQXVCGW4Y47",
        presigned_url: "https://storage.googleapis.com/...",
        expires_at: 1738765432,
        sequence_number: 1,
      },
    ],
    is_streamable: true,
  });
});

test.each([
  [404, "still being processed"],
  [410, "gone"],
])("a recording can be refused with %i: it is %s", async (status) => {
  mock.respond("getAmbientSessionRecording", { status });
  await expect(suki.getAmbientSessionRecording({ params })).rejects.toMatchObject({ status });
  mock.reset();
});

test("structured data has whole diagnoses", async () => {
  const { structured_data } = await suki.getAmbientSessionStructuredData({ params });
  expect(structured_data?.diagnoses?.values).toEqual([
    {
      codes: [{ code: "30422", description: "Essential hypertension", type: "IMO" }],
      diagnosis_note:
        "The management of essential hypertension remains unchanged from previous plans, as it was not the focus of today's visit.",
      laterality_indicator: 4,
      post_coord_lex_flag: 1,
    },
  ]);
});

test("an encounter's note names the transcripts that it was made from", async () => {
  const { summary } = await suki.getAmbientEncounterContent({ params: { path: { encounter_id: "encounter" } } });
  expect(summary).toEqual([
    {
      title: "ASSESSMENT AND PLAN",
      loinc_code: "18776-5",
      content: "Asthma exacerbation",
      source_transcripts: ["asthma", "exacerbation"],
    },
  ]);
});
