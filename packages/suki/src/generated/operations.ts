// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.

import type { CallOptions, Credential, ResultPromise, WaitOptions } from "@vendor-clients/shared";
import { servers, waiter, type Definition } from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of Suki Developer Platform. */
export interface SukiMethods {
  /**
   * Register a provider, or link an existing one to the partner.
   *
   * `POST /api/v1/auth/register`; unauthenticated
   *
   * Response headers, by `.withResponse()`: `Location` (The new resource's URL).
   *
   * @throws {ApiError} 400: The request is invalid.
   * @throws {ApiError} 401: The request is not authorized.
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 409: The provider is already linked.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/authentication/register}
   * @example await suki.registerProvider({ body: { partner_id: "your-partner-id", partner_token: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...", provider_name: "Dr. John Smith", provider_org_id: "org-123", provider_id: "provider-123", provider_specialty: "CARDIOLOGY" } });
   */
  registerProvider(init: RegisterProviderInit): ResultPromise<undefined>;

  /**
   * Exchange a partner token for a Suki token.
   *
   * There is no refresh token; to renew, log in again with a valid `partner_token`.
   *
   * `POST /api/v1/auth/login`; unauthenticated
   *
   * @throws {ApiError} 400: The request is invalid.
   * @throws {ApiError} 401 `provider_not_registered`: The provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/authentication/login}
   * @example await suki.loginProvider({ body: { partner_id: "your-partner-id", partner_token: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...", provider_id: "provider-123" } });
   */
  loginProvider(init: LoginProviderInit): ResultPromise<components["schemas"]["AuthenticationResponse"]>;

  /**
   * Get the public keys that verify Suki tokens.
   *
   * `GET /api/auth/.well-known/jwks-pub.json`; unauthenticated
   *
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/authentication/jwks}
   * @example await suki.getJwks();
   */
  getJwks(init?: GetJwksInit): ResultPromise<components["schemas"]["JsonWebKeySet"]>;

  /**
   * Create an ambient session.
   *
   * Sessions should last at least one minute; shorter ones end as `skipped`.
   *
   * `POST /api/v1/ambient/session/create`
   *
   * Response headers, by `.withResponse()`: `Location` (The new resource's URL).
   *
   * @throws {ApiError} 400 `invalid_ambient_id_format`, `invalid_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The body or `sdp_provider_id` is invalid, or `ambient_session_id` is not a UUID.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/create}
   * @example await suki.createAmbientSession({ body: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg", encounter_id: "123dfg-456dfg-789dfg-012dfg" } });
   */
  createAmbientSession(init: CreateAmbientSessionInit): ResultPromise<components["schemas"]["CreateSessionResponse"]>;

  /**
   * Replace the context of an ambient session.
   *
   * Replaces any context set before. Must be called before the session is ended.
   *
   * `POST /api/v1/ambient/session/{ambient_session_id}/context`
   *
   * @throws {ApiError} 400 `invalid_context_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The context (such as its specialty, role or visit type) or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/context}
   * @example await suki.seedAmbientSessionContext({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } }, body: { diagnoses: { values: [{ codes: [{ code: "30422", description: "Essential hypertension", type: "IMO" }], diagnosis_note: "Hypertension" }] }, patient: { dob: "2000-01-01", sex: "male" }, provider: { provider_role: "ATTENDING", specialty: "CARDIOLOGY" }, sections: [{ loinc: "10164-2" }], visit: { chief_complaint: "Headache (Patient's primary symptom or problem stated in their own words)", encounter_type: "AMBULATORY", reason_for_visit: "Follow-up for migraines", visit_type: "ESTABLISHED_PATIENT" } } });
   */
  seedAmbientSessionContext(init: SeedAmbientSessionContextInit): ResultPromise<undefined>;

  /**
   * Update parts of an ambient session's context.
   *
   * Fields that are not sent keep their values. Must be called before the session is ended.
   *
   * `PATCH /api/v1/ambient/session/{ambient_session_id}/context`
   *
   * @throws {ApiError} 400 `invalid_context_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The context (such as its specialty, role or visit type) or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/update-context}
   * @example await suki.updateAmbientSessionContext({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } }, body: { diagnoses: { values: [{ codes: [{ code: "30422", description: "Essential hypertension", type: "IMO" }], diagnosis_note: "Hypertension" }] }, patient: { dob: "2000-01-01", sex: "male" }, provider: { provider_role: "ATTENDING", specialty: "CARDIOLOGY" }, sections: [{ loinc: "10164-2" }], visit: { chief_complaint: "Headache (Patient's primary symptom or problem stated in their own words)", encounter_type: "AMBULATORY", reason_for_visit: "Follow-up for migraines", visit_type: "ESTABLISHED_PATIENT" } } });
   */
  updateAmbientSessionContext(init: UpdateAmbientSessionContextInit): ResultPromise<components["schemas"]["UpdateContextResponse"]>;

  /**
   * Add metadata to an ambient session.
   *
   * No longer supported by the vendor; use the session's context instead.
   *
   * `POST /api/v1/ambient/session/{ambient_session_id}/metadata`
   *
   * @throws {ApiError} 400 `invalid_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The body or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/metadata}
   * @example await suki.addAmbientSessionMetadata({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } }, body: { patient_sex: "male", provider_specialty: "FAMILY_MEDICINE" } });
   * @deprecated Deprecated by the vendor.
   */
  addAmbientSessionMetadata(init: AddAmbientSessionMetadataInit): ResultPromise<undefined>;

  /**
   * End an ambient session and start generating its note.
   *
   * The note is not available immediately: the vendor recommends waiting 5 to 10 seconds and checking the status before reading the content. A notification webhook reports completion too.
   *
   * `POST /api/v1/ambient/session/{ambient_session_id}/end`
   *
   * @throws {ApiError} 400 `invalid_end_session_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-sessions/end}
   * @example await suki.endAmbientSession({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  endAmbientSession(init: EndAmbientSessionInit): ResultPromise<undefined>;

  /**
   * Get the processing status of an ambient session.
   *
   * `GET /api/v1/ambient/session/{ambient_session_id}/status`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/status}
   * @example await suki.getAmbientSessionStatus({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientSessionStatus(init: GetAmbientSessionStatusInit): ResultPromise<components["schemas"]["AmbientSessionStatusResponse"]>;

  /**
   * Get the final transcript of an ambient session.
   *
   * `GET /api/v1/ambient/session/{ambient_session_id}/transcript`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/transcript}
   * @example await suki.getAmbientSessionTranscript({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientSessionTranscript(init: GetAmbientSessionTranscriptInit): ResultPromise<components["schemas"]["AmbientTranscript"]>;

  /**
   * Get links to a session's audio recordings.
   *
   * Also accepts the id of a form-filling session. The audio is WAV and kept for 7 days after the session; Suki logs each access.
   *
   * `GET /api/v1/ambient/session/{ambient_session_id}/recording`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 404: The recording is still being processed. Retry later.
   * @throws {ApiError} 410: The recording was deleted, 7 days after its session. Do not retry.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/recording}
   * @example await suki.getAmbientSessionRecording({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientSessionRecording(init: GetAmbientSessionRecordingInit): ResultPromise<components["schemas"]["AmbientRecordings"]>;

  /**
   * Get the note generated by an ambient session.
   *
   * Available once the session is `completed`. A `skipped` session has no note because nothing was said; that is not an error.
   *
   * `GET /api/v1/ambient/session/{ambient_session_id}/content`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/content}
   * @example await suki.getAmbientSessionContent({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientSessionContent(init: GetAmbientSessionContentInit): ResultPromise<components["schemas"]["AmbientContent"]>;

  /**
   * Get the cumulative note of an encounter.
   *
   * `GET /api/v1/ambient/encounter/{encounter_id}/content`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/encounter-content}
   * @example await suki.getAmbientEncounterContent({ params: { path: { encounter_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientEncounterContent(init: GetAmbientEncounterContentInit): ResultPromise<components["schemas"]["AmbientContent"]>;

  /**
   * Get the cumulative diagnoses of an ambient session.
   *
   * `GET /api/v1/ambient/session/{ambient_session_id}/structured-data`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/structured-data}
   * @example await suki.getAmbientSessionStructuredData({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientSessionStructuredData(init: GetAmbientSessionStructuredDataInit): ResultPromise<components["schemas"]["AmbientSessionStructuredData"]>;

  /**
   * Get the cumulative diagnoses and medication orders of an encounter.
   *
   * `GET /api/v1/ambient/encounter/{encounter_id}/structured-data`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/encounter-structured-data}
   * @example await suki.getAmbientEncounterStructuredData({ params: { path: { encounter_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getAmbientEncounterStructuredData(init: GetAmbientEncounterStructuredDataInit): ResultPromise<components["schemas"]["AmbientEncounterStructuredData"]>;

  /**
   * Update how notes are written for the user.
   *
   * Saved for the user and applied to all later notes. Fields that are not sent keep their values.
   *
   * `PATCH /api/v1/user/preferences`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/user-preferences/preferences}
   * @example await suki.updateUserPreferences({ body: { personalization_preference: { section_format: [{ loinc: "10164-2", style: "NARRATIVE" }], verbosity: "CONCISE" } } });
   */
  updateUserPreferences(init: UpdateUserPreferencesInit): ResultPromise<components["schemas"]["UpdatePreferencesResponse"]>;

  /**
   * Rate content produced by an ambient session.
   *
   * Allowed once per session and entity; a second feedback is invalid.
   *
   * `POST /api/v1/ambient/session/{session_id}/{entity}/feedback`
   *
   * Response headers, by `.withResponse()`: `Location` (The new resource's URL).
   *
   * @throws {ApiError} 400 `invalid_request`, `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The body or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/feedback/feedback}
   * @example await suki.submitAmbientFeedback({ params: { path: { session_id: "session_id", entity: "content" } }, body: { ratingFeedback: { min_rating: 1, max_rating: 5, rating: 5 } } });
   */
  submitAmbientFeedback(init: SubmitAmbientFeedbackInit): ResultPromise<components["schemas"]["FeedbackResponse"]>;

  /**
   * Create a dictation session.
   *
   * `POST /api/v1/transcription/session/create`
   *
   * Response headers, by `.withResponse()`: `Location` (The new resource's URL).
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/audio-transcription/create-session}
   * @example await suki.createDictationSession({ body: { audio_config: { audio_encoding: "LINEAR16", audio_language: "en-US", sample_rate_hertz: 16000 }, transcription_session_id: "123dfg-456dfg-789dfg-012dfg" } });
   */
  createDictationSession(init: CreateDictationSessionInit): ResultPromise<components["schemas"]["CreateTranscriptionSessionResponse"]>;

  /**
   * End a dictation session.
   *
   * `POST /api/v1/transcription/session/{transcription_session_id}/end`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/audio-transcription/end-session}
   * @example await suki.endDictationSession({ params: { path: { transcription_session_id: "transcription_session_id" } } });
   */
  endDictationSession(init: EndDictationSessionInit): ResultPromise<operations["endDictationSession"]["responses"][200]["content"]["application/json"]>;

  /**
   * Create a form-filling session.
   *
   * `POST /api/v1/form-filling/session/create`
   *
   * Response headers, by `.withResponse()`: `Location` (The new resource's URL).
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/create}
   * @example await suki.createFormFillingSession({ body: {} });
   */
  createFormFillingSession(init?: CreateFormFillingSessionInit): ResultPromise<components["schemas"]["CreateFormFillingSessionResponse"]>;

  /**
   * Set the forms that a session fills in.
   *
   * `POST /api/v1/form-filling/session/{ambient_session_id}/context`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/context}
   * @example await suki.seedFormFillingSessionContext({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } }, body: {} });
   */
  seedFormFillingSessionContext(init: SeedFormFillingSessionContextInit): ResultPromise<operations["seedFormFillingSessionContext"]["responses"][200]["content"]["application/json"]>;

  /**
   * Update the forms that a session fills in.
   *
   * `PATCH /api/v1/form-filling/session/{ambient_session_id}/context`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/update-context}
   * @example await suki.updateFormFillingSessionContext({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } }, body: { form_filling: { values: [{ form_template_id: "019d4cdc-9319-7d81-ae2e-fd6de7f1b4f0" }] } } });
   */
  updateFormFillingSessionContext(init: UpdateFormFillingSessionContextInit): ResultPromise<components["schemas"]["UpdateFormFillingSessionContextResponse"]>;

  /**
   * End a form-filling session.
   *
   * The session's context must contain at least one template before it is ended.
   *
   * `POST /api/v1/form-filling/session/{ambient_session_id}/end`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/end}
   * @example await suki.endFormFillingSession({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  endFormFillingSession(init: EndFormFillingSessionInit): ResultPromise<operations["endFormFillingSession"]["responses"][200]["content"]["application/json"]>;

  /**
   * Get the processing status of a form-filling session.
   *
   * `GET /api/v1/form-filling/session/{ambient_session_id}/status`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/status}
   * @example await suki.getFormFillingSessionStatus({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getFormFillingSessionStatus(init: GetFormFillingSessionStatusInit): ResultPromise<components["schemas"]["FormFillingSessionStatusResponse"]>;

  /**
   * Get the forms that a session filled in.
   *
   * `GET /api/v1/form-filling/session/{ambient_session_id}/structured-data`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/structured-data}
   * @example await suki.getFormFillingStructuredData({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } } });
   */
  getFormFillingStructuredData(init: GetFormFillingStructuredDataInit): ResultPromise<components["schemas"]["FormFillingStructuredData"]>;

  /**
   * Rate a form that a session filled in.
   *
   * Rejected with `FailedPrecondition` unless the session's job type is `FORM_FILLING_ORCHESTRATION`.
   *
   * `POST /api/v1/form-filling/session/{ambient_session_id}/{entity}/feedback`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/feedback}
   * @example await suki.submitFormFillingFeedback({ params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg", entity: "AMBIENT_GENERATED_MEDICAL_FORM" } }, body: { feedback: { qualitative_comments: "Accurate and well-structured form output.", ratingFeedback: { min_rating: 1, max_rating: 5, rating: 5 } }, feedback_metadata: { form_id: "018f94e8-7aa8-7bfd-bc83-046262001234" } } });
   */
  submitFormFillingFeedback(init: SubmitFormFillingFeedbackInit): ResultPromise<components["schemas"]["FeedbackResponse"]>;

  /**
   * List the form templates available to form-filling sessions.
   *
   * `GET /api/v1/info/suki-medical-form-templates`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/info/suki-medical-form-templates}
   * @example await suki.listMedicalFormTemplates();
   */
  listMedicalFormTemplates(init?: ListMedicalFormTemplatesInit): ResultPromise<components["schemas"]["MedicalFormTemplates"]>;

  /**
   * List the codes used in medication orders.
   *
   * `GET /api/v1/info/orders`
   *
   * @throws {ApiError} 400 `missing_sdp_provider_id_header`, `invalid_sdp_provider_id`: The request or `sdp_provider_id` is invalid.
   * @throws {ApiError} 401 `invalid_sdp_token`, `provider_not_registered`: The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`).
   * @throws {ApiError} 403 `permission_denied`, `insufficient_scope`, `sbac_denied`: Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner.
   * @throws {ApiError} 412 `provider_user_inactive`: The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`.
   * @throws {ApiError} 499 `request_cancelled`: The caller cancelled the request.
   * @throws {ApiError} 500 `internal_server_error`: An unexpected server error.
   * @throws {ApiError} 504 `request_timeout`: The request timed out.
   * @throws {ApiError} Any other error, such as 402 or 429 when a quota or rate limit is exceeded.
   * @see {@link https://developer.suki.ai/api-reference/info/orders}
   * @example await suki.getOrderMetadata();
   */
  getOrderMetadata(init?: GetOrderMetadataInit): ResultPromise<components["schemas"]["OrderMetadata"]>;

  /**
   * Poll `getAmbientSessionStatus` until the state is terminal: `completed`, `skipped`, `failed`, `aborted`.
   *
   * Failures (`skipped`, `failed`, `aborted`) are returned, not thrown. Starts with an interval of one second, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://developer.suki.ai/api-reference/ambient-content/status}
   */
  waitForAmbientSession<State extends NonNullable<components["schemas"]["AmbientSessionStatusResponse"]["status"]> = never>(init: WaitForAmbientSessionInit<State>): Promise<components["schemas"]["AmbientSessionStatusResponse"] & { "status": "completed" | "skipped" | "failed" | "aborted" | State }>;

  /**
   * Poll `getFormFillingSessionStatus` until the state is terminal: `completed`, `failed`, `aborted`.
   *
   * Failures (`failed`, `aborted`) are returned, not thrown. Starts with an interval of one second, then backs off exponentially; honors `Retry-After` and retries temporary failures.
   *
   * @throws {TimeoutError} if `deadlineMs` elapses first.
   * @throws {ApiError} if the vendor rejects a read.
   * @see {@link https://developer.suki.ai/form-filling-api-reference/form-filling-sessions/status}
   */
  waitForFormFillingSession<State extends NonNullable<components["schemas"]["FormFillingSessionStatusResponse"]["status"]> = never>(init: WaitForFormFillingSessionInit<State>): Promise<components["schemas"]["FormFillingSessionStatusResponse"] & { "status": "completed" | "failed" | "aborted" | State }>;
}

/** Parameters of {@link SukiMethods.registerProvider}. */
export interface RegisterProviderInit extends CallOptions {
  body: NonNullable<operations["registerProvider"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.loginProvider}. */
export interface LoginProviderInit extends CallOptions {
  body: NonNullable<operations["loginProvider"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.getJwks}. */
export interface GetJwksInit extends CallOptions {}

/** Parameters of {@link SukiMethods.createAmbientSession}. */
export interface CreateAmbientSessionInit extends CallOptions {
  params?: {
    header?: operations["createAmbientSession"]["parameters"]["header"] | undefined;
  } | undefined;
  body: NonNullable<operations["createAmbientSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.seedAmbientSessionContext}. */
export interface SeedAmbientSessionContextInit extends CallOptions {
  params: {
    path: operations["seedAmbientSessionContext"]["parameters"]["path"];
    header?: operations["seedAmbientSessionContext"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["seedAmbientSessionContext"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.updateAmbientSessionContext}. */
export interface UpdateAmbientSessionContextInit extends CallOptions {
  params: {
    path: operations["updateAmbientSessionContext"]["parameters"]["path"];
    header?: operations["updateAmbientSessionContext"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["updateAmbientSessionContext"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.addAmbientSessionMetadata}. */
export interface AddAmbientSessionMetadataInit extends CallOptions {
  params: {
    path: operations["addAmbientSessionMetadata"]["parameters"]["path"];
    header?: operations["addAmbientSessionMetadata"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["addAmbientSessionMetadata"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.endAmbientSession}. */
export interface EndAmbientSessionInit extends CallOptions {
  params: {
    path: operations["endAmbientSession"]["parameters"]["path"];
    header?: operations["endAmbientSession"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientSessionStatus}. */
export interface GetAmbientSessionStatusInit extends CallOptions {
  params: {
    path: operations["getAmbientSessionStatus"]["parameters"]["path"];
    header?: operations["getAmbientSessionStatus"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientSessionTranscript}. */
export interface GetAmbientSessionTranscriptInit extends CallOptions {
  params: {
    path: operations["getAmbientSessionTranscript"]["parameters"]["path"];
    header?: operations["getAmbientSessionTranscript"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientSessionRecording}. */
export interface GetAmbientSessionRecordingInit extends CallOptions {
  params: {
    path: operations["getAmbientSessionRecording"]["parameters"]["path"];
    query?: operations["getAmbientSessionRecording"]["parameters"]["query"] | undefined;
    header?: operations["getAmbientSessionRecording"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientSessionContent}. */
export interface GetAmbientSessionContentInit extends CallOptions {
  params: {
    path: operations["getAmbientSessionContent"]["parameters"]["path"];
    query?: operations["getAmbientSessionContent"]["parameters"]["query"] | undefined;
    header?: operations["getAmbientSessionContent"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientEncounterContent}. */
export interface GetAmbientEncounterContentInit extends CallOptions {
  params: {
    path: operations["getAmbientEncounterContent"]["parameters"]["path"];
    header?: operations["getAmbientEncounterContent"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientSessionStructuredData}. */
export interface GetAmbientSessionStructuredDataInit extends CallOptions {
  params: {
    path: operations["getAmbientSessionStructuredData"]["parameters"]["path"];
    header?: operations["getAmbientSessionStructuredData"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getAmbientEncounterStructuredData}. */
export interface GetAmbientEncounterStructuredDataInit extends CallOptions {
  params: {
    path: operations["getAmbientEncounterStructuredData"]["parameters"]["path"];
    header?: operations["getAmbientEncounterStructuredData"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.updateUserPreferences}. */
export interface UpdateUserPreferencesInit extends CallOptions {
  params?: {
    header?: operations["updateUserPreferences"]["parameters"]["header"] | undefined;
  } | undefined;
  body: NonNullable<operations["updateUserPreferences"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.submitAmbientFeedback}. */
export interface SubmitAmbientFeedbackInit extends CallOptions {
  params: {
    path: operations["submitAmbientFeedback"]["parameters"]["path"];
    header?: operations["submitAmbientFeedback"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["submitAmbientFeedback"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.createDictationSession}. */
export interface CreateDictationSessionInit extends CallOptions {
  params?: {
    header?: operations["createDictationSession"]["parameters"]["header"] | undefined;
  } | undefined;
  body: NonNullable<operations["createDictationSession"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.endDictationSession}. */
export interface EndDictationSessionInit extends CallOptions {
  params: {
    path: operations["endDictationSession"]["parameters"]["path"];
    header?: operations["endDictationSession"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.createFormFillingSession}. */
export interface CreateFormFillingSessionInit extends CallOptions {
  params?: {
    header?: operations["createFormFillingSession"]["parameters"]["header"] | undefined;
  } | undefined;
  body?: NonNullable<operations["createFormFillingSession"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** Parameters of {@link SukiMethods.seedFormFillingSessionContext}. */
export interface SeedFormFillingSessionContextInit extends CallOptions {
  params: {
    path: operations["seedFormFillingSessionContext"]["parameters"]["path"];
    header?: operations["seedFormFillingSessionContext"]["parameters"]["header"] | undefined;
  };
  body?: NonNullable<operations["seedFormFillingSessionContext"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** Parameters of {@link SukiMethods.updateFormFillingSessionContext}. */
export interface UpdateFormFillingSessionContextInit extends CallOptions {
  params: {
    path: operations["updateFormFillingSessionContext"]["parameters"]["path"];
    header?: operations["updateFormFillingSessionContext"]["parameters"]["header"] | undefined;
  };
  body?: NonNullable<operations["updateFormFillingSessionContext"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** Parameters of {@link SukiMethods.endFormFillingSession}. */
export interface EndFormFillingSessionInit extends CallOptions {
  params: {
    path: operations["endFormFillingSession"]["parameters"]["path"];
    header?: operations["endFormFillingSession"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getFormFillingSessionStatus}. */
export interface GetFormFillingSessionStatusInit extends CallOptions {
  params: {
    path: operations["getFormFillingSessionStatus"]["parameters"]["path"];
    header?: operations["getFormFillingSessionStatus"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.getFormFillingStructuredData}. */
export interface GetFormFillingStructuredDataInit extends CallOptions {
  params: {
    path: operations["getFormFillingStructuredData"]["parameters"]["path"];
    header?: operations["getFormFillingStructuredData"]["parameters"]["header"] | undefined;
  };
}

/** Parameters of {@link SukiMethods.submitFormFillingFeedback}. */
export interface SubmitFormFillingFeedbackInit extends CallOptions {
  params: {
    path: operations["submitFormFillingFeedback"]["parameters"]["path"];
    header?: operations["submitFormFillingFeedback"]["parameters"]["header"] | undefined;
  };
  body: NonNullable<operations["submitFormFillingFeedback"]["requestBody"]>["content"]["application/json"];
}

/** Parameters of {@link SukiMethods.listMedicalFormTemplates}. */
export interface ListMedicalFormTemplatesInit extends CallOptions {
  params?: {
    header?: operations["listMedicalFormTemplates"]["parameters"]["header"] | undefined;
  } | undefined;
}

/** Parameters of {@link SukiMethods.getOrderMetadata}. */
export interface GetOrderMetadataInit extends CallOptions {
  params?: {
    header?: operations["getOrderMetadata"]["parameters"]["header"] | undefined;
  } | undefined;
}

/** Parameters of {@link SukiMethods.waitForAmbientSession}. */
export type WaitForAmbientSessionInit<State extends string = never> = Omit<GetAmbientSessionStatusInit, "deadlineMs"> & WaitOptions<State>;

/** Parameters of {@link SukiMethods.waitForFormFillingSession}. */
export type WaitForFormFillingSessionInit<State extends string = never> = Omit<GetFormFillingSessionStatusInit, "deadlineMs"> & WaitOptions<State>;

/**
 * Connection options of a Suki Developer Platform client: credentials and server.
 */
export interface SukiConnection {
  /**
   * The `suki_token` returned by login, sent without a prefix. Valid for one hour.
   */
  token: Credential;
  /**
   * The server: `production` (Production), `staging` (Staging). Default: `production`.
   */
  server?: "production" | "staging" | undefined;
}

/** The same without credentials. */
export interface SukiKeylessConnection {
  token?: undefined;
  /**
   * The server: `production` (Production), `staging` (Staging). Default: `production`.
   */
  server?: "production" | "staging" | undefined;
}

/** The unauthenticated operations, which a client without credentials has. */
export type SukiKeylessMethods = Pick<SukiMethods, "registerProvider" | "loginProvider" | "getJwks">;

/** Describes the operations of Suki Developer Platform to the runtime. */
export const definition: Definition = {
  vendor: "suki",
  baseUrl: "https://sdp.suki.ai",
  servers: servers([{ url: "https://sdp.suki.ai", name: "production" }, { url: "https://sdp.suki-stage.com", name: "staging" }], ["server"]),
  credentials: { token: { header: "sdp_suki_token" } },
  security: [["token"]],
  errorCode: { pointer: "/message", until: ":" },
  codes: ["insufficient_scope", "internal_server_error", "invalid_ambient_id_format", "invalid_context_request", "invalid_end_session_request", "invalid_request", "invalid_sdp_provider_id", "invalid_sdp_token", "missing_sdp_provider_id_header", "permission_denied", "provider_not_registered", "provider_user_inactive", "request_cancelled", "request_timeout", "sbac_denied"],
  operations: {
    registerProvider: { method: "POST", path: "/api/v1/auth/register", security: [], response: "none" },
    loginProvider: { method: "POST", path: "/api/v1/auth/login", security: [] },
    getJwks: { method: "GET", path: "/api/auth/.well-known/jwks-pub.json", security: [] },
    createAmbientSession: { method: "POST", path: "/api/v1/ambient/session/create", headers: ["sdp_provider_id"] },
    seedAmbientSessionContext: { method: "POST", path: "/api/v1/ambient/session/{ambient_session_id}/context", headers: ["sdp_provider_id"], response: "none" },
    updateAmbientSessionContext: { method: "PATCH", path: "/api/v1/ambient/session/{ambient_session_id}/context", headers: ["sdp_provider_id"] },
    addAmbientSessionMetadata: { method: "POST", path: "/api/v1/ambient/session/{ambient_session_id}/metadata", headers: ["sdp_provider_id"], response: "none" },
    endAmbientSession: { method: "POST", path: "/api/v1/ambient/session/{ambient_session_id}/end", headers: ["sdp_provider_id"], response: "none" },
    getAmbientSessionStatus: { method: "GET", path: "/api/v1/ambient/session/{ambient_session_id}/status", headers: ["sdp_provider_id"] },
    getAmbientSessionTranscript: { method: "GET", path: "/api/v1/ambient/session/{ambient_session_id}/transcript", headers: ["sdp_provider_id"] },
    getAmbientSessionRecording: { method: "GET", path: "/api/v1/ambient/session/{ambient_session_id}/recording", headers: ["sdp_provider_id"] },
    getAmbientSessionContent: { method: "GET", path: "/api/v1/ambient/session/{ambient_session_id}/content", headers: ["sdp_provider_id"] },
    getAmbientEncounterContent: { method: "GET", path: "/api/v1/ambient/encounter/{encounter_id}/content", headers: ["sdp_provider_id"] },
    getAmbientSessionStructuredData: { method: "GET", path: "/api/v1/ambient/session/{ambient_session_id}/structured-data", headers: ["sdp_provider_id"] },
    getAmbientEncounterStructuredData: { method: "GET", path: "/api/v1/ambient/encounter/{encounter_id}/structured-data", headers: ["sdp_provider_id"] },
    updateUserPreferences: { method: "PATCH", path: "/api/v1/user/preferences", headers: ["sdp_provider_id"] },
    submitAmbientFeedback: { method: "POST", path: "/api/v1/ambient/session/{session_id}/{entity}/feedback", headers: ["sdp_provider_id"] },
    createDictationSession: { method: "POST", path: "/api/v1/transcription/session/create", headers: ["sdp_provider_id"] },
    endDictationSession: { method: "POST", path: "/api/v1/transcription/session/{transcription_session_id}/end", headers: ["sdp_provider_id"] },
    createFormFillingSession: { method: "POST", path: "/api/v1/form-filling/session/create", headers: ["sdp_provider_id"] },
    seedFormFillingSessionContext: { method: "POST", path: "/api/v1/form-filling/session/{ambient_session_id}/context", headers: ["sdp_provider_id"] },
    updateFormFillingSessionContext: { method: "PATCH", path: "/api/v1/form-filling/session/{ambient_session_id}/context", headers: ["sdp_provider_id"] },
    endFormFillingSession: { method: "POST", path: "/api/v1/form-filling/session/{ambient_session_id}/end", headers: ["sdp_provider_id"] },
    getFormFillingSessionStatus: { method: "GET", path: "/api/v1/form-filling/session/{ambient_session_id}/status", headers: ["sdp_provider_id"] },
    getFormFillingStructuredData: { method: "GET", path: "/api/v1/form-filling/session/{ambient_session_id}/structured-data", headers: ["sdp_provider_id"] },
    submitFormFillingFeedback: { method: "POST", path: "/api/v1/form-filling/session/{ambient_session_id}/{entity}/feedback", headers: ["sdp_provider_id"] },
    listMedicalFormTemplates: { method: "GET", path: "/api/v1/info/suki-medical-form-templates", headers: ["sdp_provider_id"] },
    getOrderMetadata: { method: "GET", path: "/api/v1/info/orders", headers: ["sdp_provider_id"] },
  },
  waiters: {
    waitForAmbientSession: waiter({ read: "getAmbientSessionStatus", state: "/status", final: ["completed", "skipped", "failed", "aborted"] }),
    waitForFormFillingSession: waiter({ read: "getFormFillingSessionStatus", state: "/status", final: ["completed", "failed", "aborted"] }),
  },
};
