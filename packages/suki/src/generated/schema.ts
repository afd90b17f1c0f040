// Generated from specs/suki/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a provider, or link an existing one to the partner. */
        post: operations["registerProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a partner token for a Suki token.
         * @description There is no refresh token; to renew, log in again with a valid `partner_token`.
         */
        post: operations["loginProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/.well-known/jwks-pub.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the public keys that verify Suki tokens. */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an ambient session.
         * @description Sessions should last at least one minute; shorter ones end as `skipped`.
         */
        post: operations["createAmbientSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the context of an ambient session.
         * @description Replaces any context set before. Must be called before the session is ended.
         */
        post: operations["seedAmbientSessionContext"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update parts of an ambient session's context.
         * @description Fields that are not sent keep their values. Must be called before the session is ended.
         */
        patch: operations["updateAmbientSessionContext"];
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add metadata to an ambient session.
         * @deprecated
         * @description No longer supported by the vendor; use the session's context instead.
         */
        post: operations["addAmbientSessionMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an ambient session and start generating its note.
         * @description The note is not available immediately: the vendor recommends waiting 5 to 10 seconds and checking the status before reading the content. A notification webhook reports completion too.
         */
        post: operations["endAmbientSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the processing status of an ambient session. */
        get: operations["getAmbientSessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the final transcript of an ambient session. */
        get: operations["getAmbientSessionTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get links to a session's audio recordings.
         * @description Also accepts the id of a form-filling session. The audio is WAV and kept for 7 days after the session; Suki logs each access.
         */
        get: operations["getAmbientSessionRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the note generated by an ambient session.
         * @description Available once the session is `completed`. A `skipped` session has no note because nothing was said; that is not an error.
         */
        get: operations["getAmbientSessionContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/encounter/{encounter_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the cumulative note of an encounter. */
        get: operations["getAmbientEncounterContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/session/{ambient_session_id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the cumulative diagnoses of an ambient session. */
        get: operations["getAmbientSessionStructuredData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambient/encounter/{encounter_id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the cumulative diagnoses and medication orders of an encounter. */
        get: operations["getAmbientEncounterStructuredData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update how notes are written for the user.
         * @description Saved for the user and applied to all later notes. Fields that are not sent keep their values.
         */
        patch: operations["updateUserPreferences"];
        trace?: never;
    };
    "/api/v1/ambient/session/{session_id}/{entity}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate content produced by an ambient session.
         * @description Allowed once per session and entity; a second feedback is invalid.
         */
        post: operations["submitAmbientFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcription/session/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a dictation session. */
        post: operations["createDictationSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcription/session/{transcription_session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a dictation session. */
        post: operations["endDictationSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a form-filling session. */
        post: operations["createFormFillingSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the forms that a session fills in. */
        post: operations["seedFormFillingSessionContext"];
        delete?: never;
        options?: never;
        head?: never;
        /** Update the forms that a session fills in. */
        patch: operations["updateFormFillingSessionContext"];
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a form-filling session.
         * @description The session's context must contain at least one template before it is ended.
         */
        post: operations["endFormFillingSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the processing status of a form-filling session. */
        get: operations["getFormFillingSessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/structured-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the forms that a session filled in. */
        get: operations["getFormFillingStructuredData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-filling/session/{ambient_session_id}/{entity}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate a form that a session filled in.
         * @description Rejected with `FailedPrecondition` unless the session's job type is `FORM_FILLING_ORCHESTRATION`.
         */
        post: operations["submitFormFillingFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/info/suki-medical-form-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the form templates available to form-filling sessions. */
        get: operations["listMedicalFormTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/info/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the codes used in medication orders. */
        get: operations["getOrderMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    notification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session succeeded, failed, timed out or was cancelled.
         * @description Posted immediately to the one HTTPS URL that the partner registered with Suki; Suki neither stores nor queues notifications. Ambient and form-filling sessions send the same notification. Branch on `status`. Process each `session_id` only once: the vendor asks handlers to expect duplicates.
         */
        post: operations["receiveNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        RegistrationRequest: {
            /** @description Assigned by Suki. */
            partner_id: string;
            /** @description A JWT from the partner's trusted issuer, containing the provider's email address. */
            partner_token: string;
            provider_name: string;
            /** @description The health system or organization. */
            provider_org_id: string;
            /** @description Required for Bearer and Single Auth Token partners. Must match an expression agreed between Suki and the partner. */
            provider_id?: string | undefined;
            /**
             * @description One of the values at https://developer.suki.ai/documentation/specialties.
             * @default FAMILY_MEDICINE
             */
            provider_specialty?: string | undefined;
        };
        AuthenticationRequest: {
            /** @description Assigned by Suki. */
            partner_id: string;
            /** @description A JWT from the partner's trusted issuer. */
            partner_token: string;
            /** @description Required for Bearer and Single Auth Token partners. */
            provider_id?: string | undefined;
        };
        AuthenticationResponse: {
            /** @description A JWT, valid for one hour. */
            suki_token: string;
            /** @description Only used with the JWT Assertion method. */
            jwt_bearer?: string | undefined;
        };
        JsonWebKeySet: {
            keys: components["schemas"]["JsonWebKey"][];
        };
        JsonWebKey: {
            /** @example RS256 */
            alg?: string | undefined;
            /** @example AQAB */
            e?: string | undefined;
            /** @example sdp-pub */
            kid?: string | undefined;
            /** @example RSA */
            kty: string;
            /** @description Base64url-encoded. */
            n?: string | undefined;
            /** @example sig */
            use?: string | undefined;
        };
        CreateSessionRequest: {
            /** @description An id chosen by the caller, a UUID v4. If omitted, Suki generates one. */
            ambient_session_id?: string | undefined;
            /** @description Groups the sessions of one visit, a UUID. If omitted, Suki generates one. Formerly `session_group_id`. */
            encounter_id?: string | undefined;
            /**
             * @deprecated
             * @description Enabled by default; Suki support can disable it.
             */
            multilingual?: boolean | undefined;
        };
        CreateSessionResponse: {
            ambient_session_id: string;
        };
        /** @description Details of the visit. A value outside the documented list fails the request. */
        Context: {
            diagnoses?: {
                values?: components["schemas"]["Diagnosis"][] | undefined;
            } | undefined;
            patient?: {
                /**
                 * Format: date
                 * @description Date of birth, `YYYY-MM-DD`.
                 */
                dob?: string | undefined;
                sex?: components["schemas"]["PatientSex"] | undefined;
            } | undefined;
            provider?: {
                /** @description One of the values at https://developer.suki.ai/documentation/specialties. */
                specialty?: string | undefined;
                /** @description For example `ATTENDING`. */
                provider_role?: string | undefined;
            } | undefined;
            /** @description The note's sections. If omitted, all supported sections are generated. */
            sections?: {
                /** @description One of the codes at https://developer.suki.ai/documentation/note-sections. */
                loinc?: string | undefined;
            }[] | undefined;
            visit?: {
                chief_complaint?: string | undefined;
                reason_for_visit?: string | undefined;
                /** @description For example `AMBULATORY`. */
                encounter_type?: string | undefined;
                /** @description For example `ESTABLISHED_PATIENT`. */
                visit_type?: string | undefined;
            } | undefined;
            emr?: {
                target_emr?: ("ATHENA" | "EPIC" | "CERNER" | (string & {})) | undefined;
            } | undefined;
            orders?: {
                medication_orders?: {
                    /** @description In alpha; requires the organization flag `enable_medication_orders`. */
                    values?: components["schemas"]["MedicationOrder"][] | undefined;
                } | undefined;
            } | undefined;
            form_filling?: components["schemas"]["FormFillingContext"] | undefined;
        };
        UpdateContextResponse: {
            context: components["schemas"]["Context"];
        };
        Diagnosis: {
            codes?: {
                /**
                 * @example 30422
                 * @example I10
                 */
                code?: string | undefined;
                description?: string | undefined;
                type?: components["schemas"]["DiagnosisCodeType"] | undefined;
            }[] | undefined;
            diagnosis_note?: string | undefined;
        };
        /** @description The coding system; `ICD10` is recommended. */
        DiagnosisCodeType: "ICD10" | "IMO" | (string & {});
        PatientSex: "male" | "female" | "other" | "unknown" | (string & {});
        MedicationOrder: {
            drug_name: string;
            medication_code: components["schemas"]["MedicationCode"];
            status: "ACTIVE" | "DISCONTINUED" | "REFILLED" | (string & {});
            metadata: {
                origin: "EMR" | "SUKI_AMBIENT" | (string & {});
                /** @description Required if `origin` is `EMR`. */
                encounter_relation?: ("CURRENT_ENCOUNTER" | "PRIOR_ENCOUNTER" | (string & {})) | undefined;
            };
            dosage?: components["schemas"]["MedicationDosage"] | undefined;
            duration_in_days?: number | undefined;
            /** Format: date-time */
            start_date?: string | undefined;
            /** Format: date-time */
            end_date?: string | undefined;
            format?: components["schemas"]["MedicationText"] | undefined;
            route?: components["schemas"]["MedicationText"] | undefined;
            strength?: ({
                /** @example 500mg */
                raw_value?: string | undefined;
            } & {
                [key: string]: unknown;
            }) | undefined;
            frequency?: components["schemas"]["MedicationSchedule"] | undefined;
            medication_timing?: components["schemas"]["MedicationSchedule"] | undefined;
            instructions?: string | undefined;
            /** @description Each diagnosis must also be in `diagnoses`, with the same coding system. */
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCode"][] | undefined;
            number_of_refills?: number | undefined;
            /** @example 1 box */
            quantity_dispensed?: string | undefined;
        };
        PartialMedicationOrder: {
            dosage?: components["schemas"]["MedicationDosage"] | undefined;
            drug_name?: string | undefined;
            duration_in_days?: number | undefined;
            /** Format: date-time */
            end_date?: string | undefined;
            format?: components["schemas"]["MedicationText"] | undefined;
            frequency?: components["schemas"]["MedicationSchedule"] | undefined;
            instructions?: string | undefined;
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCode"][] | undefined;
            medication_code?: components["schemas"]["MedicationCode"] | undefined;
            medication_timing?: components["schemas"]["MedicationSchedule"] | undefined;
            number_of_refills?: number | undefined;
            quantity_dispensed?: string | undefined;
            route?: components["schemas"]["MedicationText"] | undefined;
            /** Format: date-time */
            start_date?: string | undefined;
        } & {
            [key: string]: unknown;
        };
        MedicationCode: {
            /** @example 860975 */
            code?: string | undefined;
            type?: ("RXCUI" | "NDC" | (string & {})) | undefined;
        };
        MedicationDosage: {
            quantity?: number | undefined;
            /** @example 1 tablet */
            raw_value?: string | undefined;
            /** @example TAB */
            unit?: string | undefined;
        };
        MedicationText: {
            /**
             * @example Tablet
             * @example Oral
             */
            raw_value?: string | undefined;
        };
        MedicationSchedule: {
            /**
             * @example once daily
             * @example morning
             */
            raw_value?: string | undefined;
            /**
             * @example ONE_A_DAY
             * @example IN_THE_MORNING
             */
            structured_value?: string | undefined;
        };
        LinkedDiagnosisCode: {
            code?: string | undefined;
            type?: components["schemas"]["DiagnosisCodeType"] | undefined;
        };
        Metadata: {
            /** @description If omitted, a default set is used. */
            note_sections?: {
                title?: string | undefined;
                description?: string | undefined;
            }[] | undefined;
            /**
             * Format: date
             * @description Date of birth, `YYYY-MM-DD`.
             */
            patient_dob?: string | undefined;
            patient_sex?: components["schemas"]["PatientSexRequest"] | undefined;
            /**
             * @description One of the values at https://developer.suki.ai/documentation/specialties.
             * @default FAMILY_MEDICINE
             */
            provider_specialty?: string | undefined;
        };
        AmbientSessionStatusResponse: {
            status: components["schemas"]["AmbientSessionStatus"];
        };
        /**
         * @description - `created`: the session exists but has not started.
         *     - `ready`: started and ready for audio.
         *     - `running`: processing audio and generating content.
         *     - `paused`: no longer supported.
         *     - `aborted`: cancelled by the user or the client.
         *     - `skipped`: too little audio (for example less than a minute) or an empty transcript; there is no note.
         *     - `failed`: stopped by an error.
         *     - `completed`: content, transcript and structured data are available.
         */
        AmbientSessionStatus: "created" | "ready" | "running" | "paused" | "aborted" | "skipped" | "failed" | "completed" | (string & {});
        AmbientTranscript: {
            final_transcript?: components["schemas"]["TranscriptSegment"][] | undefined;
        };
        TranscriptSegment: {
            transcript_id?: string | undefined;
            recording_id?: string | undefined;
            transcript?: string | undefined;
            /** @description The language code, such as `en`. */
            lang_id?: string | undefined;
            /**
             * Format: date-time
             * @description With nanosecond precision.
             */
            start_time?: string | undefined;
            /**
             * Format: date-time
             * @description With nanosecond precision.
             */
            end_time?: string | undefined;
            start_offset?: components["schemas"]["TranscriptOffset"] | undefined;
            end_offset?: components["schemas"]["TranscriptOffset"] | undefined;
        };
        TranscriptOffset: {
            hours?: number | undefined;
            minutes?: number | undefined;
            seconds?: number | undefined;
            nanos?: number | undefined;
        };
        AmbientRecordings: {
            recordings?: components["schemas"]["Recording"][] | undefined;
            /** @description Whether the links support streaming. If false, request again with `download=true`. */
            is_streamable?: boolean | undefined;
        };
        Recording: {
            recording_id?: string | undefined;
            /** @description The URL of the audio. It needs no token. */
            presigned_url?: string | undefined;
            /** @description When `presigned_url` expires, in Unix seconds. Request the recordings again for a new URL. */
            expires_at?: number | undefined;
            /** @description The recording's index within the session. */
            sequence_number?: number | undefined;
            /** @description Whether this link supports streaming. If false, request again with `download=true`. */
            is_streamable?: boolean | undefined;
        };
        AmbientContent: {
            /** @description The note's sections. */
            summary?: components["schemas"]["NoteSection"][] | undefined;
            structured_data?: {
                title?: string | undefined;
                data?: {
                    [key: string]: unknown;
                } | undefined;
            }[] | undefined;
        };
        NoteSection: {
            title?: string | undefined;
            /** @description One of the codes at https://developer.suki.ai/documentation/note-sections. */
            loinc_code?: string | undefined;
            content?: string | undefined;
            source_transcripts?: string[] | undefined;
        };
        AmbientSessionStructuredData: {
            structured_data?: {
                diagnoses?: components["schemas"]["StructuredDiagnoses"] | undefined;
            } | undefined;
        };
        AmbientEncounterStructuredData: {
            structured_data?: {
                diagnoses?: components["schemas"]["StructuredDiagnoses"] | undefined;
                orders?: {
                    medication_orders?: ({
                        partial_values?: components["schemas"]["PartialMedicationOrder"][] | undefined;
                    } & {
                        [key: string]: unknown;
                    }) | undefined;
                } | undefined;
            } | undefined;
        };
        StructuredDiagnoses: {
            values?: {
                codes?: {
                    code?: string | undefined;
                    description?: string | undefined;
                    /** @description The coding system. */
                    type?: string | undefined;
                }[] | undefined;
                diagnosis_note?: string | undefined;
                laterality_indicator?: number | undefined;
                post_coord_lex_flag?: number | undefined;
            }[] | undefined;
        };
        UpdatePreferencesRequest: {
            personalization_preference: components["schemas"]["PersonalizationPreferenceRequest"];
        };
        UpdatePreferencesResponse: {
            preference: {
                personalization_preference: components["schemas"]["PersonalizationPreference"];
            };
        };
        /** @description A request must contain at least one of the two fields. */
        PersonalizationPreference: {
            /**
             * @description The level of detail for all sections.
             * @default BALANCED
             */
            verbosity?: ("CONCISE" | "BALANCED" | "DETAILED" | (string & {})) | undefined;
            section_format?: {
                /** @description The section. Only `10164-2` (History of Present Illness), `51847-2` (Assessment and Plan), `51848-0` (Assessment) and `18776-5` (Plan) support a style. */
                loinc?: string | undefined;
                style?: ("NARRATIVE" | "BULLETED" | (string & {})) | undefined;
            }[] | undefined;
        };
        AmbientFeedbackRequest: {
            ratingFeedback: components["schemas"]["RatingFeedback"];
            qualitative_comments?: string | undefined;
        };
        /** @description A rating on a scale that includes both ends. */
        RatingFeedback: {
            min_rating: number;
            max_rating: number;
            rating: number;
        };
        FeedbackResponse: {
            feedback_id: string;
        };
        CreateTranscriptionSessionRequest: {
            audio_config?: {
                /** @default LINEAR16 */
                audio_encoding?: string | undefined;
                /**
                 * @description Only `en-US` is supported.
                 * @default en-US
                 * @enum {string}
                 */
                audio_language?: "en-US" | undefined;
                /** @default 16000 */
                sample_rate_hertz?: number | undefined;
            } | undefined;
            /** @description An id chosen by the caller, a UUID. If omitted, Suki generates one. */
            transcription_session_id?: string | undefined;
        };
        CreateTranscriptionSessionResponse: {
            transcription_session_id: string;
        };
        CreateFormFillingSessionRequest: {
            ambient_session_id?: string | undefined;
            /** @description Returned in each filled-in form. */
            correlation_id?: string | undefined;
        };
        CreateFormFillingSessionResponse: {
            /** @description The form-filling session's id. */
            ambient_session_id: string;
        };
        FormFillingSessionContext: {
            form_filling?: components["schemas"]["FormFillingContext"] | undefined;
        };
        UpdateFormFillingSessionContextResponse: {
            context: components["schemas"]["FormFillingSessionContext"];
        };
        FormFillingContext: {
            values: {
                /** @description The `template_id` of a medical form template. */
                form_template_id: string;
            }[];
        };
        FormFillingSessionStatusResponse: {
            status: components["schemas"]["FormFillingSessionStatus"];
        };
        /**
         * @description - `created`: the session exists but has not started.
         *     - `ready`: started and ready for audio.
         *     - `running`: processing audio and generating content.
         *     - `paused`: not described by the vendor.
         *     - `staged`: waiting to be processed.
         *     - `aborted`: cancelled by the user or the client.
         *     - `failed`: stopped by an error.
         *     - `completed`: the content is final.
         */
        FormFillingSessionStatus: "created" | "ready" | "running" | "paused" | "aborted" | "failed" | "completed" | "staged" | (string & {});
        FormFillingStructuredData: {
            structured_data?: {
                /** @description The forms that could be filled in. */
                generated_values?: components["schemas"]["GeneratedForm"][] | undefined;
                /** @description The templates that could not be filled in. */
                non_generated_values?: {
                    form_template_id?: string | undefined;
                }[] | undefined;
            } | undefined;
        };
        GeneratedForm: {
            /** @description The filled-in form's id, passed as `form_id` when giving feedback. */
            id?: string | undefined;
            form_template_id?: string | undefined;
            correlation_id?: string | undefined;
            patient_id?: string | undefined;
            title?: string | undefined;
            /** @description The template's type, such as `VITALS_ASSESSMENT`. */
            type?: string | undefined;
            /** @description `MEDICAL_FORM_STATUS_COMPLETED` has been observed; the full list is not documented. */
            status?: string | undefined;
            /** Format: date-time */
            created_at?: string | undefined;
            /** @description The filled-in values, keyed as in the template's schema. */
            data?: {
                [key: string]: unknown;
            } | undefined;
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        FormFillingFeedbackRequest: {
            feedback: {
                ratingFeedback: components["schemas"]["RatingFeedback"];
                qualitative_comments?: string | undefined;
            };
            feedback_metadata: {
                /** @description The `id` of the filled form. */
                form_id: string;
            };
        };
        MedicalFormTemplates: {
            form_templates?: components["schemas"]["MedicalFormTemplate"][] | undefined;
        };
        MedicalFormTemplate: {
            /** @description A UUID. */
            template_id?: string | undefined;
            name?: string | undefined;
            description?: string | undefined;
            /** @description For example `VITALS_ASSESSMENT`, `NEURO_ASSESSMENT`, `SKIN_ASSESSMENT` or `RESPIRATORY_ASSESSMENT`. */
            type?: string | undefined;
            /** @description The form, as arbitrary JSON. A property such as an option's `code` can be null. */
            schema?: unknown | undefined;
        };
        OrderMetadata: {
            coding_systems?: components["schemas"]["OrderCodes"] | undefined;
            dosage_units?: components["schemas"]["OrderCodes"] | undefined;
            encounter_relations?: components["schemas"]["OrderCodes"] | undefined;
            frequency_types?: components["schemas"]["OrderCodes"] | undefined;
            origins?: components["schemas"]["OrderCodes"] | undefined;
            statuses?: components["schemas"]["OrderCodes"] | undefined;
            timings?: components["schemas"]["OrderCodes"] | undefined;
        };
        OrderCodes: {
            code?: string | undefined;
        }[];
        NotificationPayload: {
            /** @description All other fields depend on it. The value for a timeout or a cancellation is not documented: for any value but `success`, read the session's status. */
            status: "success" | "failure" | (string & {});
            /** @description The ambient or form-filling session's id. */
            session_id: string;
            encounter_id: string;
            /** @description The ids of the encounter's sessions so far. Only present after a success, and optional. */
            sessions?: string[] | undefined;
            /** @description Only present after a success, and optional. Its fields are not documented; the example contains `priority`. */
            additional_info?: {
                [key: string]: unknown;
            } | undefined;
            _links?: components["schemas"]["NotificationLinks"] | undefined;
            /** @description Only present after a failure. `ERROR_CODE_TRANSCRIPTION` has been observed; the full list is not documented. */
            error_code?: string | undefined;
            /** @description Only present after a failure. */
            error_detail?: string | undefined;
        };
        /** @description Links to the generated content. Only present after a success, and optional. */
        NotificationLinks: {
            contents?: components["schemas"]["NotificationLink"][] | undefined;
            encounter_content?: components["schemas"]["NotificationLink"][] | undefined;
            structured_data?: components["schemas"]["NotificationLink"][] | undefined;
            encounter_structured_data?: components["schemas"]["NotificationLink"][] | undefined;
            status?: components["schemas"]["NotificationLink"][] | undefined;
            transcripts?: components["schemas"]["NotificationLink"][] | undefined;
        };
        NotificationLink: {
            /** @description A path or an absolute URL; resolve it with `new URL(href, baseUrl)`. Send the token only if the result has the base URL's origin. */
            href?: string | undefined;
            method?: string | undefined;
            name?: string | undefined;
            type?: string | undefined;
        };
        Error: {
            /** @description A stable error id, alone or followed by `:` and a text. One of the vendor's guides also shows sentences without an id, such as `invalid token`. */
            message: string;
            /** @description A numeric status code, which may differ from the HTTP status. */
            code: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Details of the visit. A value outside the documented list fails the request. */
        ContextRequest: {
            diagnoses?: {
                values?: components["schemas"]["DiagnosisRequest"][] | undefined;
            } | undefined;
            patient?: {
                /**
                 * Format: date
                 * @description Date of birth, `YYYY-MM-DD`.
                 */
                dob?: string | undefined;
                sex?: components["schemas"]["PatientSexRequest"] | undefined;
            } | undefined;
            provider?: {
                /** @description One of the values at https://developer.suki.ai/documentation/specialties. */
                specialty?: string | undefined;
                /** @description For example `ATTENDING`. */
                provider_role?: string | undefined;
            } | undefined;
            /** @description The note's sections. If omitted, all supported sections are generated. */
            sections?: {
                /** @description One of the codes at https://developer.suki.ai/documentation/note-sections. */
                loinc?: string | undefined;
            }[] | undefined;
            visit?: {
                chief_complaint?: string | undefined;
                reason_for_visit?: string | undefined;
                /** @description For example `AMBULATORY`. */
                encounter_type?: string | undefined;
                /** @description For example `ESTABLISHED_PATIENT`. */
                visit_type?: string | undefined;
            } | undefined;
            emr?: {
                /** @enum {string} */
                target_emr?: ("ATHENA" | "EPIC" | "CERNER") | undefined;
            } | undefined;
            orders?: {
                medication_orders?: {
                    /** @description In alpha; requires the organization flag `enable_medication_orders`. */
                    values?: components["schemas"]["MedicationOrderRequest"][] | undefined;
                } | undefined;
            } | undefined;
            form_filling?: components["schemas"]["FormFillingContext"] | undefined;
        };
        DiagnosisRequest: {
            codes?: {
                /**
                 * @example 30422
                 * @example I10
                 */
                code?: string | undefined;
                description?: string | undefined;
                type?: components["schemas"]["DiagnosisCodeTypeRequest"] | undefined;
            }[] | undefined;
            diagnosis_note?: string | undefined;
        };
        /**
         * @description The coding system; `ICD10` is recommended.
         * @enum {string}
         */
        DiagnosisCodeTypeRequest: "ICD10" | "IMO";
        /** @enum {string} */
        PatientSexRequest: "male" | "female" | "other" | "unknown";
        MedicationOrderRequest: {
            drug_name: string;
            medication_code: components["schemas"]["MedicationCodeRequest"];
            /** @enum {string} */
            status: "ACTIVE" | "DISCONTINUED" | "REFILLED";
            metadata: {
                /** @enum {string} */
                origin: "EMR" | "SUKI_AMBIENT";
                /**
                 * @description Required if `origin` is `EMR`.
                 * @enum {string}
                 */
                encounter_relation?: ("CURRENT_ENCOUNTER" | "PRIOR_ENCOUNTER") | undefined;
            };
            dosage?: components["schemas"]["MedicationDosage"] | undefined;
            duration_in_days?: number | undefined;
            /** Format: date-time */
            start_date?: string | undefined;
            /** Format: date-time */
            end_date?: string | undefined;
            format?: components["schemas"]["MedicationText"] | undefined;
            route?: components["schemas"]["MedicationText"] | undefined;
            strength?: ({
                /** @example 500mg */
                raw_value?: string | undefined;
            } & {
                [key: string]: unknown;
            }) | undefined;
            frequency?: components["schemas"]["MedicationSchedule"] | undefined;
            medication_timing?: components["schemas"]["MedicationSchedule"] | undefined;
            instructions?: string | undefined;
            /** @description Each diagnosis must also be in `diagnoses`, with the same coding system. */
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCodeRequest"][] | undefined;
            number_of_refills?: number | undefined;
            /** @example 1 box */
            quantity_dispensed?: string | undefined;
        };
        MedicationCodeRequest: {
            /** @example 860975 */
            code?: string | undefined;
            /** @enum {string} */
            type?: ("RXCUI" | "NDC") | undefined;
        };
        LinkedDiagnosisCodeRequest: {
            code?: string | undefined;
            type?: components["schemas"]["DiagnosisCodeTypeRequest"] | undefined;
        };
        /** @description A request must contain at least one of the two fields. */
        PersonalizationPreferenceRequest: {
            /**
             * @description The level of detail for all sections.
             * @default BALANCED
             * @enum {string}
             */
            verbosity?: ("CONCISE" | "BALANCED" | "DETAILED") | undefined;
            section_format?: {
                /** @description The section. Only `10164-2` (History of Present Illness), `51847-2` (Assessment and Plan), `51848-0` (Assessment) and `18776-5` (Plan) support a style. */
                loinc?: string | undefined;
                /** @enum {string} */
                style?: ("NARRATIVE" | "BULLETED") | undefined;
            }[] | undefined;
        };
    };
    responses: {
        /** @description The request or `sdp_provider_id` is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body or `sdp_provider_id` is invalid. */
        AmbientBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The context (such as its specialty, role or visit type) or `sdp_provider_id` is invalid. */
        InvalidContext: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is invalid. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing, expired or invalid (`invalid_sdp_token`), or the provider is not registered (`provider_not_registered`). */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not permitted: a scope such as `sdp.write` is missing, or the organization does not allow this partner. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The provider's user is neither `ACTIVATED` nor `LICENSE_PENDING`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller cancelled the request. */
        RequestCancelled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description An unexpected server error. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request timed out. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other error, such as 402 or 429 when a quota or rate limit is exceeded. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The ambient session's id.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        AmbientSessionId: string;
        /**
         * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        FormFillingSessionId: string;
        /**
         * @description The encounter's id, as passed when its sessions were created.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        EncounterId: string;
        /**
         * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
         * @example provider-123
         */
        SdpProviderId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The new resource's URL. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description The provider was registered, or an existing one was linked. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The request is not authorized. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            403: components["responses"]["Forbidden"];
            /** @description The provider is already linked. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    loginProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthenticationRequest"];
            };
        };
        responses: {
            /** @description The token for all other requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The provider is not registered (`provider_not_registered`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The JSON Web Key Set (RFC 7517). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    createAmbientSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            /** @description The session has been created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionResponse"];
                };
            };
            /** @description The body or `sdp_provider_id` is invalid, or `ambient_session_id` is not a UUID. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    seedAmbientSessionContext: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContextRequest"];
            };
        };
        responses: {
            /** @description The context has been set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidContext"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    updateAmbientSessionContext: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContextRequest"];
            };
        };
        responses: {
            /** @description The updated context. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateContextResponse"];
                };
            };
            400: components["responses"]["InvalidContext"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    addAmbientSessionMetadata: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Metadata"];
            };
        };
        responses: {
            /** @description The metadata was added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AmbientBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    endAmbientSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request or `sdp_provider_id` is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session's status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientSessionStatusResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientSessionTranscript: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transcript, in segments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientTranscript"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientSessionRecording: {
        parameters: {
            query?: {
                /** @description If true, links download whole files and are valid for one hour. If false, links support streaming by Range requests and are valid for 15 minutes, or for the session's length plus 10 minutes. */
                download?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientRecordings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The recording is still being processed. Retry later. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The recording was deleted, 7 days after its session. Do not retry. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientSessionContent: {
        parameters: {
            query?: {
                /** @description If true, returns the cumulative content of all sessions up to this one; if false, only this session's. */
                cumulative?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note's sections and the structured data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientContent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientEncounterContent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The encounter's id, as passed when its sessions were created.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                encounter_id: components["parameters"]["EncounterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note's sections and the structured data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientContent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientSessionStructuredData: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The ambient session's id.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["AmbientSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The structured data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientSessionStructuredData"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getAmbientEncounterStructuredData: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The encounter's id, as passed when its sessions were created.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                encounter_id: components["parameters"]["EncounterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The structured data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmbientEncounterStructuredData"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    updateUserPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePreferencesRequest"];
            };
        };
        responses: {
            /** @description The updated preferences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatePreferencesResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    submitAmbientFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /** @description The ambient session's id. */
                session_id: string;
                /**
                 * @description What is rated. Only `content` is documented.
                 * @example content
                 */
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmbientFeedbackRequest"];
            };
        };
        responses: {
            /** @description The feedback was saved. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackResponse"];
                };
            };
            400: components["responses"]["AmbientBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    createDictationSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTranscriptionSessionRequest"];
            };
        };
        responses: {
            /** @description The session has been created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateTranscriptionSessionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    endDictationSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /** @description The dictation session's id. */
                transcription_session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    createFormFillingSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateFormFillingSessionRequest"];
            };
        };
        responses: {
            /** @description The session has been created. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateFormFillingSessionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    seedFormFillingSessionContext: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FormFillingSessionContext"];
            };
        };
        responses: {
            /** @description The context has been set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    updateFormFillingSessionContext: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FormFillingSessionContext"];
            };
        };
        responses: {
            /** @description The updated context. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateFormFillingSessionContextResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    endFormFillingSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has been ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getFormFillingSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session's status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormFillingSessionStatusResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getFormFillingStructuredData: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filled-in forms, and the templates that could not be filled in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormFillingStructuredData"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    submitFormFillingFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description The form-filling session's id. Not interchangeable with an ambient session's id, although the parameter has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
                /**
                 * @description What is rated; only one value exists.
                 * @example AMBIENT_GENERATED_MEDICAL_FORM
                 */
                entity: "AMBIENT_GENERATED_MEDICAL_FORM";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormFillingFeedbackRequest"];
            };
        };
        responses: {
            /** @description The feedback was saved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    listMedicalFormTemplates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicalFormTemplates"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    getOrderMetadata: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The provider's id. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"] | undefined;
            } | undefined;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes, by kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMetadata"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            499: components["responses"]["RequestCancelled"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RequestTimeout"];
            default: components["responses"]["Error"];
        };
    };
    receiveNotification: {
        parameters: {
            query?: never;
            header: {
                /** @description The signature: HMAC-SHA-256 of `<generated-at>:<raw body>` with the partner's secret key, hex-encoded, usually in lower case. */
                "X-API-Key": string;
                /**
                 * @description When the notification was created, in Unix milliseconds.
                 * @example 1765977748432
                 */
                "generated-at": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPayload"];
            };
        };
        responses: {
            /** @description Received. Respond immediately and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Rejected: a 4xx if the signature is wrong or the body is unusable. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
