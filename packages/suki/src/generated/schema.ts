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
        /** Register a provider once, or link an existing one to the partner. */
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
         * @description There is no refresh token; log in again with a valid `partner_token` instead.
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
        /** Read the public keys that verify Suki tokens. */
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
         * @description A session should last at least one minute; a shorter one ends as `skipped`.
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
         * Set the whole context of an ambient session.
         * @description Replaces a context that was set before. Only before the session is ended.
         */
        post: operations["seedAmbientSessionContext"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change parts of an ambient session's context.
         * @description Members that are not sent stay as they are. Only before the session is ended.
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
         * @description No longer supported by the vendor; set the session's context instead.
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
         * End an ambient session and start the generation of its note.
         * @description The note is not there at once: the vendor says to wait 5 to 10 seconds and to check the status before the content is read. A notification tells the same.
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
        /** Read how far an ambient session has been processed. */
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
        /** Read the final transcript of an ambient session. */
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
         * Get links to the audio recordings of a session.
         * @description Takes the id of a form-filling session too. The audio is WAV, kept for 7 days after the session; Suki logs each access.
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
         * Read the note that an ambient session has produced.
         * @description There once the session is `completed`. A `skipped` session has no note, since nothing was said; that is not an error.
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
        /** Read the cumulative note of an encounter. */
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
        /** Read the cumulative diagnoses of an ambient session. */
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
        /** Read the cumulative diagnoses and medication orders of an encounter. */
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
         * Change how notes are written for the user.
         * @description Saved for the user, and applied to all notes from then on. What is not sent stays as it is.
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
         * Rate what an ambient session has produced.
         * @description Once per session and entity; a second feedback is not valid.
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
        /** Set which forms a session is to fill. */
        post: operations["seedFormFillingSessionContext"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change which forms a session is to fill. */
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
         * @description At least one template must be in the session's context before it is ended.
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
        /** Read how far a form-filling session has been processed. */
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
        /** Read the forms that a session has filled. */
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
         * Rate a form that a session has filled.
         * @description A session that is not of job type `FORM_FILLING_ORCHESTRATION` is refused with `FailedPrecondition`.
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
        /** List the form templates that a session can fill. */
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
        /** List the codes that medication orders take. */
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
         * A session has succeeded, failed, timed out or been cancelled.
         * @description Posted at once to the one HTTPS URL that the partner has registered with Suki; Suki neither stores nor queues it. Ambient and form-filling sessions are reported alike. Branch on `status`; process each `session_id` once, since the vendor asks for handlers that expect duplicates.
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
            /** @description Given by Suki. */
            partner_id: string;
            /** @description A JWT from the partner's trusted issuer, with the provider's e-mail address in it. */
            partner_token: string;
            provider_name: string;
            /** @description The health system or organization. */
            provider_org_id: string;
            /** @description Needed by Bearer and Single Auth Token partners. Must match an expression that Suki and the partner have agreed on. */
            provider_id?: string;
            /**
             * @description One of https://developer.suki.ai/documentation/specialties.
             * @default FAMILY_MEDICINE
             */
            provider_specialty?: string;
        };
        AuthenticationRequest: {
            /** @description Given by Suki. */
            partner_id: string;
            /** @description A JWT from the partner's trusted issuer. */
            partner_token: string;
            /** @description Needed by Bearer and Single Auth Token partners. */
            provider_id?: string;
        };
        AuthenticationResponse: {
            /** @description A JWT, valid for one hour. */
            suki_token: string;
            /** @description Only with the method JWT Assertion. */
            jwt_bearer?: string;
        };
        JsonWebKeySet: {
            keys: components["schemas"]["JsonWebKey"][];
        };
        JsonWebKey: {
            /** @example RS256 */
            alg?: string;
            /** @example AQAB */
            e?: string;
            /** @example sdp-pub */
            kid?: string;
            /** @example RSA */
            kty: string;
            /** @description Base64url. */
            n?: string;
            /** @example sig */
            use?: string;
        };
        CreateSessionRequest: {
            /** @description An id of the caller's choice, a UUID v4; without it, Suki makes one. */
            ambient_session_id?: string;
            /** @description Joins the sessions of one visit, a UUID; without it, Suki makes one. Formerly `session_group_id`. */
            encounter_id?: string;
            /**
             * @deprecated
             * @description On by default; Suki's support can switch it off.
             */
            multilingual?: boolean;
        };
        CreateSessionResponse: {
            ambient_session_id: string;
        };
        /** @description What is known about the visit. A value that is not in its list makes the request fail. */
        Context: {
            diagnoses?: {
                values?: components["schemas"]["Diagnosis"][];
            };
            patient?: {
                /**
                 * Format: date
                 * @description Date of birth, `YYYY-MM-DD`.
                 */
                dob?: string;
                sex?: components["schemas"]["PatientSex"];
            };
            provider?: {
                /** @description One of https://developer.suki.ai/documentation/specialties. */
                specialty?: string;
                /** @description Such as `ATTENDING`. */
                provider_role?: string;
            };
            /** @description The note's sections. Without it, all supported ones are generated. */
            sections?: {
                /** @description One of https://developer.suki.ai/documentation/note-sections. */
                loinc?: string;
            }[];
            visit?: {
                chief_complaint?: string;
                reason_for_visit?: string;
                /** @description Such as `AMBULATORY`. */
                encounter_type?: string;
                /** @description Such as `ESTABLISHED_PATIENT`. */
                visit_type?: string;
            };
            emr?: {
                target_emr?: "ATHENA" | "EPIC" | "CERNER" | (string & {});
            };
            orders?: {
                medication_orders?: {
                    /** @description In alpha; the organization needs the flag `enable_medication_orders`. */
                    values?: components["schemas"]["MedicationOrder"][];
                };
            };
            form_filling?: components["schemas"]["FormFillingContext"];
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
                code?: string;
                description?: string;
                type?: components["schemas"]["DiagnosisCodeType"];
            }[];
            diagnosis_note?: string;
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
                /** @description Required when `origin` is `EMR`. */
                encounter_relation?: "CURRENT_ENCOUNTER" | "PRIOR_ENCOUNTER" | (string & {});
            };
            dosage?: components["schemas"]["MedicationDosage"];
            duration_in_days?: number;
            /** Format: date-time */
            start_date?: string;
            /** Format: date-time */
            end_date?: string;
            format?: components["schemas"]["MedicationText"];
            route?: components["schemas"]["MedicationText"];
            strength?: {
                /** @example 500mg */
                raw_value?: string;
            } & {
                [key: string]: unknown;
            };
            frequency?: components["schemas"]["MedicationSchedule"];
            medication_timing?: components["schemas"]["MedicationSchedule"];
            instructions?: string;
            /** @description Each must be in `diagnoses`, in the same coding system. */
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCode"][];
            number_of_refills?: number;
            /** @example 1 box */
            quantity_dispensed?: string;
        };
        PartialMedicationOrder: {
            dosage?: components["schemas"]["MedicationDosage"];
            drug_name?: string;
            duration_in_days?: number;
            /** Format: date-time */
            end_date?: string;
            format?: components["schemas"]["MedicationText"];
            frequency?: components["schemas"]["MedicationSchedule"];
            instructions?: string;
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCode"][];
            medication_code?: components["schemas"]["MedicationCode"];
            medication_timing?: components["schemas"]["MedicationSchedule"];
            number_of_refills?: number;
            quantity_dispensed?: string;
            route?: components["schemas"]["MedicationText"];
            /** Format: date-time */
            start_date?: string;
        } & {
            [key: string]: unknown;
        };
        MedicationCode: {
            /** @example 860975 */
            code?: string;
            type?: "RXCUI" | "NDC" | (string & {});
        };
        MedicationDosage: {
            quantity?: number;
            /** @example 1 tablet */
            raw_value?: string;
            /** @example TAB */
            unit?: string;
        };
        MedicationText: {
            /**
             * @example Tablet
             * @example Oral
             */
            raw_value?: string;
        };
        MedicationSchedule: {
            /**
             * @example once daily
             * @example morning
             */
            raw_value?: string;
            /**
             * @example ONE_A_DAY
             * @example IN_THE_MORNING
             */
            structured_value?: string;
        };
        LinkedDiagnosisCode: {
            code?: string;
            type?: components["schemas"]["DiagnosisCodeType"];
        };
        Metadata: {
            /** @description Without it, a default set is used. */
            note_sections?: {
                title?: string;
                description?: string;
            }[];
            /**
             * Format: date
             * @description Date of birth, `YYYY-MM-DD`.
             */
            patient_dob?: string;
            patient_sex?: components["schemas"]["PatientSexRequest"];
            /**
             * @description One of https://developer.suki.ai/documentation/specialties.
             * @default FAMILY_MEDICINE
             */
            provider_specialty?: string;
        };
        AmbientSessionStatusResponse: {
            status: components["schemas"]["AmbientSessionStatus"];
        };
        /**
         * @description - `created`: the session exists and has not started.
         *     - `ready`: started, ready for audio.
         *     - `running`: audio is processed and content generated.
         *     - `paused`: no longer supported.
         *     - `aborted`: cancelled by the user or the client.
         *     - `skipped`: too little audio, such as less than a minute, or an empty transcript; there is no note.
         *     - `failed`: stopped by an error.
         *     - `completed`: content, transcript and structured data can be read.
         */
        AmbientSessionStatus: "created" | "ready" | "running" | "paused" | "aborted" | "skipped" | "failed" | "completed" | (string & {});
        AmbientTranscript: {
            final_transcript?: components["schemas"]["TranscriptSegment"][];
        };
        TranscriptSegment: {
            transcript_id?: string;
            recording_id?: string;
            transcript?: string;
            /** @description The language's code, such as `en`. */
            lang_id?: string;
            /**
             * Format: date-time
             * @description To the nanosecond.
             */
            start_time?: string;
            /**
             * Format: date-time
             * @description To the nanosecond.
             */
            end_time?: string;
            start_offset?: components["schemas"]["TranscriptOffset"];
            end_offset?: components["schemas"]["TranscriptOffset"];
        };
        TranscriptOffset: {
            hours?: number;
            minutes?: number;
            seconds?: number;
            nanos?: number;
        };
        AmbientRecordings: {
            recordings?: components["schemas"]["Recording"][];
            /** @description Whether the links can be streamed. Where it is false, ask again with `download=true`. */
            is_streamable?: boolean;
        };
        Recording: {
            recording_id?: string;
            /** @description Where the audio is. It needs no token. */
            presigned_url?: string;
            /** @description When `presigned_url` expires, in Unix seconds. Ask again for a new one. */
            expires_at?: number;
            /** @description The recording's place in the session. */
            sequence_number?: number;
            /** @description Whether this link can be streamed. Where it is false, ask again with `download=true`. */
            is_streamable?: boolean;
        };
        AmbientContent: {
            /** @description The note's sections. */
            summary?: components["schemas"]["NoteSection"][];
            structured_data?: {
                title?: string;
                data?: {
                    [key: string]: unknown;
                };
            }[];
        };
        NoteSection: {
            title?: string;
            /** @description One of https://developer.suki.ai/documentation/note-sections. */
            loinc_code?: string;
            content?: string;
            source_transcripts?: string[];
        };
        AmbientSessionStructuredData: {
            structured_data?: {
                diagnoses?: components["schemas"]["StructuredDiagnoses"];
            };
        };
        AmbientEncounterStructuredData: {
            structured_data?: {
                diagnoses?: components["schemas"]["StructuredDiagnoses"];
                orders?: {
                    medication_orders?: {
                        partial_values?: components["schemas"]["PartialMedicationOrder"][];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        StructuredDiagnoses: {
            values?: {
                codes?: {
                    code?: string;
                    description?: string;
                    /** @description The coding system. */
                    type?: string;
                }[];
                diagnosis_note?: string;
                laterality_indicator?: number;
                post_coord_lex_flag?: number;
            }[];
        };
        UpdatePreferencesRequest: {
            personalization_preference: components["schemas"]["PersonalizationPreferenceRequest"];
        };
        UpdatePreferencesResponse: {
            preference: {
                personalization_preference: components["schemas"]["PersonalizationPreference"];
            };
        };
        /** @description A request has at least one of the two. */
        PersonalizationPreference: {
            /**
             * @description How much detail all sections have.
             * @default BALANCED
             */
            verbosity?: "CONCISE" | "BALANCED" | "DETAILED" | (string & {});
            section_format?: {
                /** @description The section. A style applies to `10164-2` (History of Present Illness), `51847-2` (Assessment and Plan), `51848-0` (Assessment) and `18776-5` (Plan) only. */
                loinc?: string;
                style?: "NARRATIVE" | "BULLETED" | (string & {});
            }[];
        };
        AmbientFeedbackRequest: {
            ratingFeedback: components["schemas"]["RatingFeedback"];
            qualitative_comments?: string;
        };
        /** @description A rating on a scale; both ends of it are valid ratings. */
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
                audio_encoding?: string;
                /**
                 * @description Only `en-US` is supported.
                 * @default en-US
                 * @enum {string}
                 */
                audio_language?: "en-US";
                /** @default 16000 */
                sample_rate_hertz?: number;
            };
            /** @description An id of the caller's choice, a UUID; without it, Suki makes one. */
            transcription_session_id?: string;
        };
        CreateTranscriptionSessionResponse: {
            transcription_session_id: string;
        };
        CreateFormFillingSessionRequest: {
            ambient_session_id?: string;
            /** @description Comes back in each form that is filled. */
            correlation_id?: string;
        };
        CreateFormFillingSessionResponse: {
            /** @description The form-filling session's id. */
            ambient_session_id: string;
        };
        FormFillingSessionContext: {
            form_filling?: components["schemas"]["FormFillingContext"];
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
         * @description - `created`: the session exists and has not started.
         *     - `ready`: started, ready for audio.
         *     - `running`: audio is processed and content generated.
         *     - `paused`: not described by the vendor.
         *     - `staged`: waits to be processed.
         *     - `aborted`: cancelled by the user or the client.
         *     - `failed`: stopped by an error.
         *     - `completed`: the content is final.
         */
        FormFillingSessionStatus: "created" | "ready" | "running" | "paused" | "aborted" | "failed" | "completed" | "staged" | (string & {});
        FormFillingStructuredData: {
            structured_data?: {
                /** @description The forms that could be filled. */
                generated_values?: components["schemas"]["GeneratedForm"][];
                /** @description The templates that could not be filled. */
                non_generated_values?: {
                    form_template_id?: string;
                }[];
            };
        };
        GeneratedForm: {
            /** @description The filled form's id, which a feedback takes as `form_id`. */
            id?: string;
            form_template_id?: string;
            correlation_id?: string;
            patient_id?: string;
            title?: string;
            /** @description The template's type, such as `VITALS_ASSESSMENT`. */
            type?: string;
            /** @description `MEDICAL_FORM_STATUS_COMPLETED` has been seen; the list is not documented. */
            status?: string;
            /** Format: date-time */
            created_at?: string;
            /** @description The answers, by the keys of the template's schema. */
            data?: {
                [key: string]: unknown;
            };
            metadata?: {
                [key: string]: unknown;
            };
        };
        FormFillingFeedbackRequest: {
            feedback: {
                ratingFeedback: components["schemas"]["RatingFeedback"];
                qualitative_comments?: string;
            };
            feedback_metadata: {
                /** @description The `id` of the filled form. */
                form_id: string;
            };
        };
        MedicalFormTemplates: {
            form_templates?: components["schemas"]["MedicalFormTemplate"][];
        };
        MedicalFormTemplate: {
            /** @description A UUID. */
            template_id?: string;
            name?: string;
            description?: string;
            /** @description Such as `VITALS_ASSESSMENT`, `NEURO_ASSESSMENT`, `SKIN_ASSESSMENT` or `RESPIRATORY_ASSESSMENT`. */
            type?: string;
            /** @description The form, as JSON of any type. A member such as an option's `code` can be null. */
            schema?: unknown;
        };
        OrderMetadata: {
            coding_systems?: components["schemas"]["OrderCodes"];
            dosage_units?: components["schemas"]["OrderCodes"];
            encounter_relations?: components["schemas"]["OrderCodes"];
            frequency_types?: components["schemas"]["OrderCodes"];
            origins?: components["schemas"]["OrderCodes"];
            statuses?: components["schemas"]["OrderCodes"];
            timings?: components["schemas"]["OrderCodes"];
        };
        OrderCodes: {
            code?: string;
        }[];
        NotificationPayload: {
            /** @description All other fields depend on it. Which value a timeout or a cancellation has is not documented: at any value but `success`, read the session's status. */
            status: "success" | "failure" | (string & {});
            /** @description The ambient or form-filling session's id. */
            session_id: string;
            encounter_id: string;
            /** @description The ids of the encounter's sessions so far. Only after a success, and optional. */
            sessions?: string[];
            /** @description Only after a success, and optional. Its fields are not documented; the example has `priority`. */
            additional_info?: {
                [key: string]: unknown;
            };
            _links?: components["schemas"]["NotificationLinks"];
            /** @description Only after a failure. `ERROR_CODE_TRANSCRIPTION` has been seen; the list is not documented. */
            error_code?: string;
            /** @description Only after a failure. */
            error_detail?: string;
        };
        /** @description Where to read what was produced. Only after a success, and optional. */
        NotificationLinks: {
            contents?: components["schemas"]["NotificationLink"][];
            encounter_content?: components["schemas"]["NotificationLink"][];
            structured_data?: components["schemas"]["NotificationLink"][];
            encounter_structured_data?: components["schemas"]["NotificationLink"][];
            status?: components["schemas"]["NotificationLink"][];
            transcripts?: components["schemas"]["NotificationLink"][];
        };
        NotificationLink: {
            /** @description A path or an absolute URL, which `new URL(href, baseUrl)` makes one of. Send the token only if the result has the base URL's origin. */
            href?: string;
            method?: string;
            name?: string;
            type?: string;
        };
        Error: {
            /** @description A stable error id, alone or followed by `:` and a text. A guide of the vendor's also has sentences without an id, such as `invalid token`. */
            message: string;
            /** @description A numeric status code, which need not equal the HTTP status. */
            code: number;
        } & {
            [key: string]: unknown;
        };
        /** @description What is known about the visit. A value that is not in its list makes the request fail. */
        ContextRequest: {
            diagnoses?: {
                values?: components["schemas"]["DiagnosisRequest"][];
            };
            patient?: {
                /**
                 * Format: date
                 * @description Date of birth, `YYYY-MM-DD`.
                 */
                dob?: string;
                sex?: components["schemas"]["PatientSexRequest"];
            };
            provider?: {
                /** @description One of https://developer.suki.ai/documentation/specialties. */
                specialty?: string;
                /** @description Such as `ATTENDING`. */
                provider_role?: string;
            };
            /** @description The note's sections. Without it, all supported ones are generated. */
            sections?: {
                /** @description One of https://developer.suki.ai/documentation/note-sections. */
                loinc?: string;
            }[];
            visit?: {
                chief_complaint?: string;
                reason_for_visit?: string;
                /** @description Such as `AMBULATORY`. */
                encounter_type?: string;
                /** @description Such as `ESTABLISHED_PATIENT`. */
                visit_type?: string;
            };
            emr?: {
                /** @enum {string} */
                target_emr?: "ATHENA" | "EPIC" | "CERNER";
            };
            orders?: {
                medication_orders?: {
                    /** @description In alpha; the organization needs the flag `enable_medication_orders`. */
                    values?: components["schemas"]["MedicationOrderRequest"][];
                };
            };
            form_filling?: components["schemas"]["FormFillingContext"];
        };
        DiagnosisRequest: {
            codes?: {
                /**
                 * @example 30422
                 * @example I10
                 */
                code?: string;
                description?: string;
                type?: components["schemas"]["DiagnosisCodeTypeRequest"];
            }[];
            diagnosis_note?: string;
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
                 * @description Required when `origin` is `EMR`.
                 * @enum {string}
                 */
                encounter_relation?: "CURRENT_ENCOUNTER" | "PRIOR_ENCOUNTER";
            };
            dosage?: components["schemas"]["MedicationDosage"];
            duration_in_days?: number;
            /** Format: date-time */
            start_date?: string;
            /** Format: date-time */
            end_date?: string;
            format?: components["schemas"]["MedicationText"];
            route?: components["schemas"]["MedicationText"];
            strength?: {
                /** @example 500mg */
                raw_value?: string;
            } & {
                [key: string]: unknown;
            };
            frequency?: components["schemas"]["MedicationSchedule"];
            medication_timing?: components["schemas"]["MedicationSchedule"];
            instructions?: string;
            /** @description Each must be in `diagnoses`, in the same coding system. */
            linked_diagnosis_codes?: components["schemas"]["LinkedDiagnosisCodeRequest"][];
            number_of_refills?: number;
            /** @example 1 box */
            quantity_dispensed?: string;
        };
        MedicationCodeRequest: {
            /** @example 860975 */
            code?: string;
            /** @enum {string} */
            type?: "RXCUI" | "NDC";
        };
        LinkedDiagnosisCodeRequest: {
            code?: string;
            type?: components["schemas"]["DiagnosisCodeTypeRequest"];
        };
        /** @description A request has at least one of the two. */
        PersonalizationPreferenceRequest: {
            /**
             * @description How much detail all sections have.
             * @default BALANCED
             * @enum {string}
             */
            verbosity?: "CONCISE" | "BALANCED" | "DETAILED";
            section_format?: {
                /** @description The section. A style applies to `10164-2` (History of Present Illness), `51847-2` (Assessment and Plan), `51848-0` (Assessment) and `18776-5` (Plan) only. */
                loinc?: string;
                /** @enum {string} */
                style?: "NARRATIVE" | "BULLETED";
            }[];
        };
    };
    responses: {
        /** @description The request, or `sdp_provider_id`, is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body, or `sdp_provider_id`, is invalid. */
        AmbientBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The context, such as its specialty, role or visit type, or `sdp_provider_id` is invalid. */
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
        /** @description Not permitted, a scope such as `sdp.write` is missing, or the organization is closed to this partner. */
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
        /** @description The caller has cancelled the request. */
        RequestCancelled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description An unexpected failure. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request took too long. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure, such as 402 or 429 when a quota or rate limit is exceeded. */
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
         * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        FormFillingSessionId: string;
        /**
         * @description The encounter's id, as given when its sessions were created.
         * @example 123dfg-456dfg-789dfg-012dfg
         */
        EncounterId: string;
        /**
         * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
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
            /** @description The provider is registered, or an existing one has been linked. */
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
            /** @description The provider is linked already. */
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
            /** @description The token for all further requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The provider has not been registered (`provider_not_registered`). */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
            /** @description The context as it is now. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
            /** @description The metadata has been added. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
            /** @description The transcript, piece by piece. */
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
                /** @description True gives links that download whole files, valid for one hour. False gives links that stream by Range requests, valid for 15 minutes, or for the session's length and 10 minutes. */
                download?: boolean;
            };
            header?: {
                /**
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
            /** @description The recording is still being processed. Wait, and ask again. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The recording is gone for good, 7 days after its session. Do not ask again. */
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
                /** @description True gives the content of all sessions up to this one; false gives this session's alone. */
                cumulative?: boolean;
            };
            header?: {
                /**
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The encounter's id, as given when its sessions were created.
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The encounter's id, as given when its sessions were created.
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePreferencesRequest"];
            };
        };
        responses: {
            /** @description The preferences as they are now. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
            /** @description The feedback has been saved. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
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
            /** @description The context as it is now. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filled forms, and the templates that could not be filled. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
            path: {
                /**
                 * @description The form-filling session's id; not interchangeable with an ambient session's, although it has the same name.
                 * @example 123dfg-456dfg-789dfg-012dfg
                 */
                ambient_session_id: components["parameters"]["FormFillingSessionId"];
                /**
                 * @description What is rated; there is only one value.
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
            /** @description The feedback has been saved. */
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                 * @description The provider. Required for Single Auth Token partners, whose providers share one `partner_token`.
                 * @example provider-123
                 */
                sdp_provider_id?: components["parameters"]["SdpProviderId"];
            };
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
                /** @description The signature: HMAC-SHA-256 of `<generated-at>:<raw body>` with the partner's secret key, in hex, usually in lower case. */
                "X-API-Key": string;
                /**
                 * @description When the notification was made, in Unix milliseconds.
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
            /** @description Received. Respond at once, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; a 4xx where the signature is wrong, or the body cannot be used. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
