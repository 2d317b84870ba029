// Generated from apps/api/openapi.json by pnpm gen.

export interface paths {
    "/api/v1/auth/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page offers */
        get: operations["getSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with user name and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish signing in with a code or a recovery code */
        post: operations["giveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, and where I may go */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks, the most urgent first */
        get: operations["listMyTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, the newest first */
        get: operations["listMyNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one notice as read */
        post: operations["markNotificationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all notices as read */
        post: operations["markAllNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["revokeMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin enrolling a second factor */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable the second factor with a first code */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove my second factor */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password; ends my other sessions */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks in this capacity, and what keeps each from being done */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks in this capacity, and what keeps each from being done */
        get: operations["listTasksInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks in this capacity, and what keeps each from being done */
        get: operations["listTasksInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open tasks in this capacity, and what keeps each from being done */
        get: operations["listTasksInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a record stands, its open and closed moves with reasons, and its history */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a record stands, its open and closed moves with reasons, and its history */
        get: operations["getCaseInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a record stands, its open and closed moves with reasons, and its history */
        get: operations["getCaseInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a record stands, its open and closed moves with reasons, and its history */
        get: operations["getCaseInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case, sign, return or withdraw */
        post: operations["actOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case, sign, return or withdraw */
        post: operations["actOnCaseInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case, sign, return or withdraw */
        post: operations["actOnCaseInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case, sign, return or withdraw */
        post: operations["actOnCaseInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抄送: let colleagues know of a case */
        post: operations["copyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抄送: let colleagues know of a case */
        post: operations["copyCaseInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抄送: let colleagues know of a case */
        post: operations["copyCaseInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抄送: let colleagues know of a case */
        post: operations["copyCaseInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办: remind those who hold a case, once a day */
        post: operations["remindHolders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办: remind those who hold a case, once a day */
        post: operations["remindHoldersInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办: remind those who hold a case, once a day */
        post: operations["remindHoldersInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办: remind those who hold a case, once a day */
        post: operations["remindHoldersInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same event on several cases; answers which were refused and why */
        post: operations["actOnCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same event on several cases; answers which were refused and why */
        post: operations["actOnCasesInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same event on several cases; answers which were refused and why */
        post: operations["actOnCasesInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same event on several cases; answers which were refused and why */
        post: operations["actOnCasesInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/coworkers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who work beside me in this scope, to hand work to or to ask for a signature */
        get: operations["listCoworkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/coworkers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who work beside me in this scope, to hand work to or to ask for a signature */
        get: operations["listCoworkersInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/coworkers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who work beside me in this scope, to hand work to or to ask for a signature */
        get: operations["listCoworkersInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/coworkers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who work beside me in this scope, to hand work to or to ask for a signature */
        get: operations["listCoworkersInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences now and to come: mine and those I stand in for, or all for who hands over */
        get: operations["listAbsences"];
        put?: never;
        /** Declare an absence with a substitute, who finds the work among his own meanwhile */
        post: operations["declareAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences now and to come: mine and those I stand in for, or all for who hands over */
        get: operations["listAbsencesInTeam"];
        put?: never;
        /** Declare an absence with a substitute, who finds the work among his own meanwhile */
        post: operations["declareAbsenceInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences now and to come: mine and those I stand in for, or all for who hands over */
        get: operations["listAbsencesInUnit"];
        put?: never;
        /** Declare an absence with a substitute, who finds the work among his own meanwhile */
        post: operations["declareAbsenceInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an absence before its last day */
        post: operations["endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an absence before its last day */
        post: operations["endAbsenceInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an absence before its last day */
        post: operations["endAbsenceInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/stranded-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks of people who have left, and cases nobody holds */
        get: operations["listStrandedTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/tasks/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give open tasks to another person; answers which were refused and why */
        post: operations["handOverTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/deadline-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for a later date that wait for my decision */
        get: operations["listExtensionsToDecide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/deadline-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for a later date that wait for my decision */
        get: operations["listExtensionsToDecideInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/deadline-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for a later date that wait for my decision */
        get: operations["listExtensionsToDecideInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/deadline-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for a later date that wait for my decision */
        get: operations["listExtensionsToDecideInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/cases/{subject}/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later date of a deadline; the first one is kept */
        post: operations["requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/cases/{subject}/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later date of a deadline; the first one is kept */
        post: operations["requestExtensionInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/cases/{subject}/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later date of a deadline; the first one is kept */
        post: operations["requestExtensionInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/cases/{subject}/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later date of a deadline; the first one is kept */
        post: operations["requestExtensionInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/deadline-extensions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a later date; never one’s own request */
        post: operations["decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/deadline-extensions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a later date; never one’s own request */
        post: operations["decideExtensionInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/deadline-extensions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a later date; never one’s own request */
        post: operations["decideExtensionInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/deadline-extensions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a later date; never one’s own request */
        post: operations["decideExtensionInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/exchange-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tenants above and below, with which records can be shared */
        get: operations["listExchangePartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/attachments/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files attached to a record */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/attachments/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files attached to a record */
        get: operations["listAttachmentsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/attachments/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files attached to a record */
        get: operations["listAttachmentsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/attachments/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files attached to a record */
        get: operations["listAttachmentsInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/attachments/{id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop showing a file; the record keeps it */
        post: operations["detachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/attachments/{id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop showing a file; the record keeps it */
        post: operations["detachFileInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/attachments/{id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop showing a file; the record keeps it */
        post: operations["detachFileInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/attachments/{id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop showing a file; the record keeps it */
        post: operations["detachFileInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself */
        get: operations["downloadAttachmentInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself */
        get: operations["downloadAttachmentInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself */
        get: operations["downloadAttachmentInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unit directory (单位库), by name */
        get: operations["listUnits"];
        put?: never;
        /** Add a unit */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unit directory (单位库), by name */
        get: operations["listUnitsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with its leadership, accounts, history and engagements */
        get: operations["getUnit"];
        /** Change a unit */
        put: operations["updateUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop offering a unit; its record stays */
        post: operations["retireUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a retired unit again */
        post: operations["restoreUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units/{id}/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a unit was renamed, merged or split */
        post: operations["recordSuccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/units/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an account speak for a unit */
        post: operations["grantUnitAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/unit-users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an account’s access to a unit */
        delete: operations["endUnitAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the tenant */
        get: operations["listPeople"];
        put?: never;
        /** Add a person */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with the history of posts */
        get: operations["getPerson"];
        /** Change a person */
        put: operations["updatePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a post a person holds or held */
        post: operations["addPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/people/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One personal field in full, with a reason, on the record */
        post: operations["revealPersonal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organs inside the tenant */
        get: operations["listBodies"];
        put?: never;
        /** Add an organ */
        post: operations["createBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the tenant for pickers */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members with roles and the state of their accounts */
        get: operations["listMembers"];
        put?: never;
        /** Let an account of another tenant join */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The closed list of roles with their permissions */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account; its roles wait for approval */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members/{id}/role-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose other roles */
        post: operations["proposeRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/role-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposed role changes, newest first */
        get: operations["listRoleProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/role-proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a role change */
        post: operations["decideRoleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new first password, shown once */
        post: operations["resetMemberPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a member enrol a new device */
        post: operations["resetMemberSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a membership; the record keeps the name */
        post: operations["suspendMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/members/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a membership */
        post: operations["restoreMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mandates (一次一授权) in this tenant, newest first */
        get: operations["listMandates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mandates (一次一授权) in this tenant, newest first */
        get: operations["listMandatesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mandates (一次一授权) in this tenant, newest first */
        get: operations["listMandatesForAdministrators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/mandates/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one mandate at once; its holder is signed out */
        post: operations["revokeMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/display-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant set for how pages look to everybody */
        get: operations["getDisplaySettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/display-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant set for how pages look to everybody */
        get: operations["getDisplaySettingsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/display-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant set for how pages look to everybody */
        get: operations["getDisplaySettingsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/display-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant set for how pages look to everybody */
        get: operations["getDisplaySettingsInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every setting with its value in this tenant */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a setting */
        put: operations["changeSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Installed plugins and whether this tenant uses them */
        get: operations["listPlugins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/plugins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enable or disable a plugin; disabling hides and stops, nothing is dropped */
        put: operations["setPluginEnabled"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays and make-up days of a year; the tenant’s own override the national ones */
        get: operations["getCalendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/calendar-days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Declare a day off or a make-up day */
        put: operations["setCalendarDay"];
        post?: never;
        /** Return to the national arrangement of a day */
        delete: operations["clearCalendarDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/calendar/{year}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the days of a year are complete; running deadlines are set anew */
        post: operations["publishCalendarYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/deadline-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines that a change of the calendar moved or confirmed, newest first */
        get: operations["listDeadlineChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/deadline-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines that a change of the calendar moved or confirmed, newest first */
        get: operations["listDeadlineChangesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/deadline-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines that a change of the calendar moved or confirmed, newest first */
        get: operations["listDeadlineChangesInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit headers, newest first; contents stay with the business */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same headers as a CSV file */
        get: operations["exportAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was done to a record, with exact before and after */
        get: operations["listRecordEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was done to a record, with exact before and after */
        get: operations["listRecordEntriesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/records/{subject}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was done to a record, with exact before and after */
        get: operations["listRecordEntriesInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{subject}/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One sealed personal field of the record, with a reason */
        post: operations["revealRecordField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was typing in a form */
        get: operations["getDraft"];
        /** Keep what I am typing */
        put: operations["saveDraft"];
        post?: never;
        /** Forget what I was typing */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was typing in a form */
        get: operations["getDraftInTeam"];
        /** Keep what I am typing */
        put: operations["saveDraftInTeam"];
        post?: never;
        /** Forget what I was typing */
        delete: operations["discardDraftInTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was typing in a form */
        get: operations["getDraftInUnit"];
        /** Keep what I am typing */
        put: operations["saveDraftInUnit"];
        post?: never;
        /** Forget what I was typing */
        delete: operations["discardDraftInUnit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys for scripts that I answer for */
        get: operations["listOwnApiKeys"];
        put?: never;
        /** A key for a script, with no more than I hold; it waits for approval */
        post: operations["requestApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a key of mine at once */
        post: operations["revokeOwnApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys for scripts in this tenant, with who answers for them */
        get: operations["listApiKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/api-keys/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a key open what its owner asked for */
        post: operations["approveApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a key at once */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registers (台账) the actor may read */
        get: operations["listRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A register with its columns */
        get: operations["getRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A window of the register as text */
        get: operations["listRegisterRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as the users’ own sheet */
        get: operations["exportRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count and sums over all rows within the conditions */
        get: operations["getRegisterTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/rows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row as text, as it stands now */
        get: operations["getRegisterRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change cells of one row */
        patch: operations["editRegisterRow"];
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/paste/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What pasting rows would do */
        post: operations["checkRegisterPaste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/paste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Paste rows into the register */
        post: operations["pasteRegisterRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/bulk/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which rows a change would reach, and which refuse it */
        post: operations["checkRegisterBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set cells in many rows */
        post: operations["editRegisterBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a sheet for a dry run; nothing of the register is written */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Import batches, newest first */
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import with its progress and the result of its dry run */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dry-run report row by row, with the place and remedy of every problem */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/marked-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The uploaded sheet with its bad cells coloured and a column that says why */
        get: operations["downloadMarkedSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what the dry run found, in one transaction */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import; nothing of it remains in the register */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a written batch back, as long as nobody has changed its rows since */
        post: operations["revertImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/history-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person approves or refuses the statuses of a history load */
        post: operations["decideImportHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the columns of the sheet are; the tenant remembers it for this header */
        post: operations["confirmImportColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/registers/{register}/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Headers whose columns were confirmed once */
        get: operations["listImportMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a header: the next sheet with it asks again */
        delete: operations["forgetImportMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/registers/{register}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a sheet for a dry run; nothing of the register is written */
        post: operations["uploadImportInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Import batches, newest first */
        get: operations["listImportsInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import with its progress and the result of its dry run */
        get: operations["getImportInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dry-run report row by row, with the place and remedy of every problem */
        get: operations["listImportRowsInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/marked-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The uploaded sheet with its bad cells coloured and a column that says why */
        get: operations["downloadMarkedSheetInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what the dry run found, in one transaction */
        post: operations["confirmImportInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import; nothing of it remains in the register */
        post: operations["cancelImportInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a written batch back, as long as nobody has changed its rows since */
        post: operations["revertImportInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/history-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person approves or refuses the statuses of a history load */
        post: operations["decideImportHistoryInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the columns of the sheet are; the tenant remembers it for this header */
        post: operations["confirmImportColumnsInRestricted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/registers/{register}/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Headers whose columns were confirmed once */
        get: operations["listImportMappingsInRestricted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a header: the next sheet with it asks again */
        delete: operations["forgetImportMappingInRestricted"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every case type with its published workflow, its draft and what runs on older ones */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflows/{subject}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a workflow, newest first */
        get: operations["listWorkflowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflows/{subject}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a definition of this type may use, with Chinese names */
        get: operations["getWorkflowCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its definition and the faults of it */
        get: operations["getWorkflowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates to start from: those of the city, and those of the product */
        get: operations["listWorkflowTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Faults of a definition that is not saved; nothing is written */
        post: operations["checkWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflows/{subject}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the one draft of a type from a version, a template or a file */
        post: operations["createWorkflowDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a draft as it is drawn, with fresh faults */
        put: operations["saveWorkflowDraft"];
        post?: never;
        /** Give a draft up; the record keeps it */
        delete: operations["discardWorkflowDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-drafts/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft without errors to the security administrator */
        post: operations["proposeWorkflowDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-drafts/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposal back before it is decided */
        post: operations["takeBackWorkflowDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workflows that wait to be published */
        get: operations["listWorkflowProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal with its faults and what it changes in the published workflow */
        get: operations["getWorkflowProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-proposals/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a workflow into force for new cases; never by who wrote in it */
        post: operations["publishWorkflowProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-proposals/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a proposal back with the reason */
        post: operations["returnWorkflowProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-versions/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version changes in another one, in the published one when none is named */
        get: operations["compareWorkflowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflows/{subject}/template-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the city has changed in its template since it was copied */
        get: operations["listWorkflowTemplateChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-drafts/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take named changes of the template over into a draft */
        post: operations["adoptWorkflowTemplateChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Migrations of running cases, newest first */
        get: operations["listWorkflowMigrations"];
        put?: never;
        /** Plan the move of open cases to the published version, with a proposed mapping */
        post: operations["planWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A migration with its mapping, progress and findings */
        get: operations["getWorkflowMigration"];
        /** Change mapping or policy; a trial before is void */
        put: operations["changeWorkflowMigration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the security administrator to start what was tried */
        post: operations["proposeWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a migration on every open case; nothing of them changes */
        post: operations["checkWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a running migration, or give up what has not run */
        post: operations["cancelWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/workflow-migrations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused migration */
        post: operations["resumeWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Migrations that wait to be started, run or have run; counts only */
        get: operations["listProposedMigrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-migrations/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a migration; never by who planned it */
        post: operations["startWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-migrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a running migration, or refuse a proposed one */
        post: operations["stopWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/workflow-migrations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused migration */
        post: operations["continueWorkflowMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Record types with their forms */
        get: operations["listForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/forms/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a form, the newest first */
        get: operations["listFormVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/form-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a form with its faults */
        get: operations["getFormVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/form-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the draft of a form, from the version in force or empty */
        post: operations["draftForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/form-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save a draft; its faults come back with it */
        put: operations["saveFormDraft"];
        post?: never;
        /** Give a draft up; the row stays */
        delete: operations["discardFormDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/form-drafts/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft without faults to the security administrator */
        post: operations["proposeForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/form-drafts/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposed form back to change it */
        post: operations["takeBackForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/form-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms that wait to be published */
        get: operations["listFormProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/form-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposed form beside the one in force */
        get: operations["getFormProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/form-proposals/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a proposed form in force; never by who drafted it */
        post: operations["publishForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/admin/core/form-proposals/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a proposed form back with the reason */
        post: operations["returnForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{type}/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custom fields of a record */
        get: operations["getRecordFields"];
        /** Fill the custom fields of a record in */
        put: operations["saveRecordFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records/{type}/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custom fields of a record */
        get: operations["getRecordFieldsInTeam"];
        /** Fill the custom fields of a record in */
        put: operations["saveRecordFieldsInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/records/{type}/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custom fields of a record */
        get: operations["getRecordFieldsInUnit"];
        /** Fill the custom fields of a record in */
        put: operations["saveRecordFieldsInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{type}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file that an answer will name */
        post: operations["attachFieldFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records/{type}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file that an answer will name */
        post: operations["attachFieldFileInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/records/{type}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file that an answer will name */
        post: operations["attachFieldFileInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of records that a field may refer to */
        get: operations["listReferableTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of records that a field may refer to */
        get: operations["listReferableTypesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of records that a field may refer to */
        get: operations["listReferableTypesInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records within reach whose title contains a text */
        get: operations["searchRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records within reach whose title contains a text */
        get: operations["searchRecordsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/records/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records within reach whose title contains a text */
        get: operations["searchRecordsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/records/{type}/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrecy grade (密级) of a record */
        get: operations["getRecordGrade"];
        /** Set the secrecy grade of a record; a lower one needs a reason */
        put: operations["setRecordGrade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/records/{type}/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrecy grade (密级) of a record */
        get: operations["getRecordGradeInTeam"];
        /** Set the secrecy grade of a record; a lower one needs a reason */
        put: operations["setRecordGradeInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/records/{type}/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrecy grade (密级) of a record */
        get: operations["getRecordGradeInUnit"];
        /** Set the secrecy grade of a record; a lower one needs a reason */
        put: operations["setRecordGradeInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/records/{type}/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrecy grade (密级) of a record */
        get: operations["getRecordGradeInRestricted"];
        /** Set the secrecy grade of a record; a lower one needs a reason */
        put: operations["setRecordGradeInRestricted"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/attachments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the secrecy grade of a file; a lower one needs a reason */
        put: operations["setFileGrade"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/attachments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the secrecy grade of a file; a lower one needs a reason */
        put: operations["setFileGradeInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/attachments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the secrecy grade of a file; a lower one needs a reason */
        put: operations["setFileGradeInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/core/attachments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the secrecy grade of a file; a lower one needs a reason */
        put: operations["setFileGradeInRestricted"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/record-types/{type}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that can be made of a type of record here */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/record-types/{type}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that can be made of a type of record here */
        get: operations["listDocumentsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/record-types/{type}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that can be made of a type of record here */
        get: operations["listDocumentsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/documents/{document}/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a document of a record will say, and what it lacks */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/documents/{document}/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a document of a record will say, and what it lacks */
        get: operations["getDocumentInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/documents/{document}/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a document of a record will say, and what it lacks */
        get: operations["getDocumentInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/documents/{document}/records/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a record as .docx */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/core/documents/{document}/records/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a record as .docx */
        get: operations["downloadDocumentInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/core/documents/{document}/records/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a record as .docx */
        get: operations["downloadDocumentInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/core/documents/{document}/records/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a document its number */
        post: operations["issueDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings with state, due date and measure counts */
        get: operations["listFindings"];
        put?: never;
        /** Add a proposed finding to an engagement */
        post: operations["createFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings with state, due date and measure counts */
        get: operations["listFindingsInTeam"];
        put?: never;
        /** Add a proposed finding to an engagement */
        post: operations["createFindingInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings with state, due date and measure counts */
        get: operations["listFindingsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/finding-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many findings a filter meets, and how many of their measures are verified */
        get: operations["getFindingTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/finding-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many findings a filter meets, and how many of their measures are verified */
        get: operations["getFindingTotalsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/finding-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many findings a filter meets, and how many of their measures are verified */
        get: operations["getFindingTotalsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding with measures, progress, evidence, sources and opinions */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a finding before the feedback */
        patch: operations["updateFinding"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding with measures, progress, evidence, sources and opinions */
        get: operations["getFindingInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a finding before the feedback */
        patch: operations["updateFindingInTeam"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding with measures, progress, evidence, sources and opinions */
        get: operations["getFindingInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/account": {
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
        /** Change the unit's own account of a finding */
        patch: operations["updateFindingAccount"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/account": {
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
        /** Change the unit's own account of a finding */
        patch: operations["updateFindingAccountInUnit"];
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge other proposed findings into this one */
        post: operations["mergeFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge other proposed findings into this one */
        post: operations["mergeFindingsInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/engagements/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feed the findings of an engagement back to its unit and freeze their count */
        post: operations["issueFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/engagements/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feed the findings of an engagement back to its unit and freeze their count */
        post: operations["issueFindingsInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First and second categories of findings: the published ones, and what is in use */
        get: operations["listFindingCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First and second categories of findings: the published ones, and what is in use */
        get: operations["listFindingCategoriesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/named-before": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People and departments that the unit has named in its findings and measures */
        get: operations["listNamedBefore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures of issued findings, by due date */
        get: operations["listMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures of issued findings, by due date */
        get: operations["listMeasuresInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures of issued findings, by due date */
        get: operations["listMeasuresInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measure-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many measures a filter meets */
        get: operations["getMeasureTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/measure-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many measures a filter meets */
        get: operations["getMeasureTotalsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measure-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many measures a filter meets */
        get: operations["getMeasureTotalsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a measure to the plan */
        post: operations["addMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a measure to the plan */
        post: operations["addMeasureInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a measure out of the plan */
        delete: operations["removeMeasure"];
        options?: never;
        head?: never;
        /** Change a measure while the plan is open */
        patch: operations["updateMeasure"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a measure out of the plan */
        delete: operations["removeMeasureInUnit"];
        options?: never;
        head?: never;
        /** Change a measure while the plan is open */
        patch: operations["updateMeasureInUnit"];
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how a measure was completed */
        put: operations["updateMeasureResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measures/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how a measure was completed */
        put: operations["updateMeasureResultInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done on a finding; entries never change */
        post: operations["recordFindingProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done on a finding; entries never change */
        post: operations["recordFindingProgressInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done on a measure; entries never change */
        post: operations["recordMeasureProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measures/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done on a measure; entries never change */
        post: operations["recordMeasureProgressInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a rule the unit has adopted because of the finding */
        post: operations["addAdoptedRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a rule the unit has adopted because of the finding */
        post: operations["addAdoptedRuleInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/rules/{ruleId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the text of an adopted rule */
        post: operations["attachRuleText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/rules/{ruleId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the text of an adopted rule */
        post: operations["attachRuleTextInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/engagements/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings, study sessions and lectures the unit held */
        get: operations["getUnitActivities"];
        /** Report meetings, study sessions and lectures held */
        put: operations["reportUnitActivities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/engagements/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings, study sessions and lectures the unit held */
        get: operations["getUnitActivitiesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/engagements/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings, study sessions and lectures the unit held */
        get: operations["getUnitActivitiesInUnit"];
        /** Report meetings, study sessions and lectures held */
        put: operations["reportUnitActivitiesInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a finding */
        post: operations["attachFindingEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a finding */
        post: operations["attachFindingEvidenceInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a measure */
        post: operations["attachMeasureEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/measures/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a measure */
        post: operations["attachMeasureEvidenceInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/opinions/{body}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a reviewing body's opinion on a finding */
        put: operations["giveOpinion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a later due date of a finding */
        post: operations["extendFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/measures/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a later due date of a measure */
        post: operations["extendMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/rebounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a closed finding recurs, which allows reopening it */
        post: operations["recordRebound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/amounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add money refunded, recovered or saved; the finding shows the sum of its entries */
        post: operations["addAmount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/amounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add money refunded, recovered or saved; the finding shows the sum of its entries */
        post: operations["addAmountInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/amounts/{amountId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the proof of an entry of money */
        post: operations["attachToAmount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/amounts/{amountId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the proof of an entry of money */
        post: operations["attachToAmountInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/accountability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register one case of accountability with its persons */
        post: operations["recordAccountability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/accountability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register one case of accountability with its persons */
        post: operations["recordAccountabilityInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/accountability/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case of accountability that was registered by mistake out of every count */
        post: operations["withdrawAccountability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/accountability/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case of accountability that was registered by mistake out of every count */
        post: operations["withdrawAccountabilityInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/accountable-persons/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one name, with a reason and an entry in the record */
        post: operations["revealAccountablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/accountable-persons/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one name, with a reason and an entry in the record */
        post: operations["revealAccountablePersonInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/accountable-persons/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one name, with a reason and an entry in the record */
        post: operations["revealAccountablePersonInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a reviewer would find in a plan or close-out before it is submitted */
        get: operations["checkFindingQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a reviewer would find in a plan or close-out before it is submitted */
        get: operations["checkFindingQualityInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/findings/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a reviewer would find in a plan or close-out before it is submitted */
        get: operations["checkFindingQualityInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/engagements/{id}/plan-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for the whole plan of a unit */
        get: operations["checkPlanQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/engagements/{id}/plan-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for the whole plan of a unit */
        get: operations["checkPlanQualityInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/engagements/{id}/plan-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for the whole plan of a unit */
        get: operations["checkPlanQualityInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the classes of findings, and which round has pinned which */
        get: operations["listTaxonomies"];
        put?: never;
        /** Begin a draft, from another version or empty */
        post: operations["createTaxonomy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the classes of findings, and which round has pinned which */
        get: operations["listTaxonomiesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/taxonomies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rewrite a draft */
        put: operations["updateTaxonomy"];
        post?: never;
        /** Drop a draft */
        delete: operations["deleteTaxonomy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/taxonomies/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft; it never changes afterwards */
        post: operations["publishTaxonomy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/rounds/{id}/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the version under which the findings of a round are filed */
        put: operations["pinTaxonomy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came back to a unit and why, what is due, and how far its work is */
        get: operations["getUnitOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done on several measures at once; entries never change */
        post: operations["recordManyProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/figures/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of rounds, each with its formula and the rows it counts */
        get: operations["getRoundFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/figures/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of rounds, each with its formula and the rows it counts */
        get: operations["getRoundFiguresInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/figures/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of rounds, each with its formula and the rows it counts */
        get: operations["getRoundFiguresInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/figures/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of each unit in a round */
        get: operations["getUnitFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/figures/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of each unit in a round */
        get: operations["getUnitFiguresInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/figures/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rectification figures of each unit in a round */
        get: operations["getUnitFiguresInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/figure-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows a figure of rectification was counted from */
        get: operations["getFigureRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/figure-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows a figure of rectification was counted from */
        get: operations["getFigureRowsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/figure-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows a figure of rectification was counted from */
        get: operations["getFigureRowsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds that have findings, newest first */
        get: operations["listFindingRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds that have findings, newest first */
        get: operations["listFindingRoundsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds that have findings, newest first */
        get: operations["listFindingRoundsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessment-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of rectification assessments, and the built-in ones to start from */
        get: operations["listAssessmentTemplates"];
        put?: never;
        /** Draft a template from a built-in one, or the next edition of one */
        post: operations["draftAssessmentTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessment-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One edition of a template */
        get: operations["getAssessmentTemplate"];
        /** Change the draft of a template */
        put: operations["updateAssessmentTemplate"];
        post?: never;
        /** Throw the draft of a template away */
        delete: operations["discardAssessmentTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessment-templates/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft that others have written */
        post: operations["publishAssessmentTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assessments of rectification, by unit, the latest first */
        get: operations["listAssessments"];
        put?: never;
        /** Begin the assessment of one unit and give every rater a sheet */
        post: operations["openAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assessments of rectification, by unit, the latest first */
        get: operations["listAssessmentsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assessments of rectification, by unit, the latest first */
        get: operations["listAssessmentsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessment-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every unit of a round with its assessment */
        get: operations["getAssessmentOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assessment with the sheets the reader may see and the score explained */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assessment with the sheets the reader may see and the score explained */
        get: operations["getAssessmentInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assessment with the sheets the reader may see and the score explained */
        get: operations["getAssessmentInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what is filled in on one's own sheet */
        put: operations["saveAssessmentSheet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/assessments/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what is filled in on one's own sheet */
        put: operations["saveAssessmentSheetInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assessments/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what is filled in on one's own sheet */
        put: operations["saveAssessmentSheetInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}/submit-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in one's own sheet */
        post: operations["submitAssessmentSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/assessments/{id}/submit-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in one's own sheet */
        post: operations["submitAssessmentSheetInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assessments/{id}/submit-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in one's own sheet */
        post: operations["submitAssessmentSheetInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fix score and grade once every sheet is in */
        post: operations["concludeAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another grade, which a second person has to sign */
        post: operations["proposeAssessmentGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assessments/{id}/second-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the unit back into rectification, as its grade asks for */
        post: operations["startSecondRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/repeat-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings fed back to the same unit before that resemble a text */
        get: operations["listRepeatCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/repeat-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings fed back to the same unit before that resemble a text */
        get: operations["listRepeatCandidatesInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/repeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier and later findings of the unit that may be this one again */
        get: operations["getFindingRepeats"];
        put?: never;
        /** Decide whether a finding is an earlier one again */
        post: operations["decideRepeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings/{id}/repeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier and later findings of the unit that may be this one again */
        get: operations["getFindingRepeatsInTeam"];
        put?: never;
        /** Decide whether a finding is an earlier one again */
        post: operations["decideRepeatInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/engagements/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier findings that a follow-up engagement checks, with what was done about them */
        get: operations["listFollowUps"];
        put?: never;
        /** Put earlier findings of the unit on the checking list */
        post: operations["chooseFollowUps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/engagements/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier findings that a follow-up engagement checks, with what was done about them */
        get: operations["listFollowUpsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what was found of an earlier finding */
        put: operations["recordFollowUpCheck"];
        post?: never;
        /** Take an earlier finding off the checking list */
        delete: operations["dropFollowUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what was found of an earlier finding */
        put: operations["recordFollowUpCheckInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/follow-ups/{id}/rebound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the rebound a check found, and ask for the reopening */
        post: operations["registerFollowUpRebound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/follow-ups/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a check */
        post: operations["attachFollowUpEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/follow-ups/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a check */
        post: operations["attachFollowUpEvidenceInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/engagements/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers, findings and measures of an engagement, and what led to what */
        get: operations["getEngagementTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/engagements/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers, findings and measures of an engagement, and what led to what */
        get: operations["getEngagementTraceInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/source-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings that a paper or another source went into, also by a merge */
        get: operations["listCitingFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/source-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings that a paper or another source went into, also by a merge */
        get: operations["listCitingFindingsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/findings/{id}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the merge of a finding before the feedback */
        post: operations["separateFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/rectification/findings/{id}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the merge of a finding before the feedback */
        post: operations["separateFindingInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments with state and due date, the most urgent first */
        get: operations["listAssignments"];
        put?: never;
        /** Draft the same assignment for one or several recipients */
        post: operations["createAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments with state and due date, the most urgent first */
        get: operations["listAssignmentsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignment-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many assignments a filter meets, and how many of them are overdue */
        get: operations["getAssignmentTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignment-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many assignments a filter meets, and how many of them are overdue */
        get: operations["getAssignmentTotalsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment with feedback, extensions and files */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an assignment before it is issued */
        patch: operations["updateAssignment"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment with feedback, extensions and files */
        get: operations["getAssignmentInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how an assignment was handled and to what effect */
        put: operations["stateAssignmentResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignments/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how an assignment was handled and to what effect */
        put: operations["stateAssignmentResultInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done so far; entries never change */
        post: operations["recordAssignmentFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignments/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what was done so far; entries never change */
        post: operations["recordAssignmentFeedbackInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the county that an assignment is owed, once a day */
        post: operations["remindAssignmentPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/assignments/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the basis of a draft, or evidence of what was done */
        post: operations["attachAssignmentFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/assignments/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the basis of a draft, or evidence of what was done */
        post: operations["attachAssignmentFileInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters and talks, the newest first */
        get: operations["listEscalations"];
        put?: never;
        /** Draft a letter of the ladder about a matter */
        post: operations["createEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters and talks, the newest first */
        get: operations["listEscalationsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalation-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many letters and talks a filter meets, and how many replies are overdue */
        get: operations["getEscalationTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/escalation-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many letters and talks a filter meets, and how many replies are overdue */
        get: operations["getEscalationTotalsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalation-ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rungs of the tenant's ladder, from light to heavy */
        get: operations["listEscalationRungs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/due-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due or overdue and has not had the letter whose day has come */
        get: operations["listDueMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/warning-talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Arrange a talk about one or several matters */
        post: operations["createWarningTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/warning-talks/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record who was at a talk and what was said */
        put: operations["recordTalkMinutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter or a talk with its matter, reply and files */
        get: operations["getEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter or a talk with its matter, reply and files */
        get: operations["getEscalationInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalations/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the reply to a letter or a talk */
        put: operations["stateEscalationReply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/escalations/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the reply to a letter or a talk */
        put: operations["stateEscalationReplyInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/rectification/escalations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload what goes with a draft, or evidence with the reply */
        post: operations["attachEscalationFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/rectification/escalations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload what goes with a draft, or evidence with the reply */
        post: operations["attachEscalationFileInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds, newest first */
        get: operations["listRounds"];
        put?: never;
        /** Plan a round */
        post: operations["createRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds, newest first */
        get: operations["listRoundsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round with its figures at a glance */
        get: operations["getRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a round before entry */
        patch: operations["updateRound"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round with its figures at a glance */
        get: operations["getRoundInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds at work with their figures, for the desk */
        get: operations["getInspectionOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds at work with their figures, for the desk */
        get: operations["getInspectionOverviewInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inspected units with team, dates and stage, by unit name */
        get: operations["listEngagements"];
        put?: never;
        /** Take units of the directory into a planned round */
        post: operations["addEngagements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inspected units with team, dates and stage, by unit name */
        get: operations["listEngagementsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inspected units with team, dates and stage, by unit name */
        get: operations["listEngagementsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit in one round; the unit itself sees it after the feedback */
        get: operations["getEngagement"];
        put?: never;
        post?: never;
        /** Take a unit out of a planned round */
        delete: operations["removeEngagement"];
        options?: never;
        head?: never;
        /** Assign a unit to a team and set its dates, before entry */
        patch: operations["updateEngagement"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit in one round; the unit itself sees it after the feedback */
        get: operations["getEngagementInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit in one round; the unit itself sees it after the feedback */
        get: operations["getEngagementInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/engagements/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feed the findings back to the unit */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/engagements/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feed the findings back to the unit */
        post: operations["giveFeedbackInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/engagements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the unit signed for the feedback */
        post: operations["recordFeedbackReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/engagements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the unit signed for the feedback */
        post: operations["recordFeedbackReceiptInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams with members, mandates and units; a team sees itself */
        get: operations["listTeams"];
        put?: never;
        /** Form a team */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams with members, mandates and units; a team sees itself */
        get: operations["listTeamsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A team with members, mandates and units */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a team */
        patch: operations["renameTeam"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A team with members, mandates and units */
        get: operations["getTeamInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person into a team */
        post: operations["addTeamMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/members/{memberId}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a member another part; his mandate ends */
        put: operations["changeTeamRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/members/{memberId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a member out of a team; his mandate ends */
        post: operations["removeTeamMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the tenant by name, with the team of the round they are in */
        get: operations["listAvailablePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue mandates to the members of a team */
        post: operations["issueMandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/mandates/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the mandates of a team last longer */
        post: operations["extendMandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/teams/{id}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has declared ties to the units of a team */
        get: operations["listRecusalDeclarations"];
        put?: never;
        /** Declare whether one has ties to units of the own team */
        post: operations["declareTies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/teams/{id}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has declared ties to the units of a team */
        get: operations["listRecusalDeclarationsInTeam"];
        put?: never;
        /** Declare whether one has ties to units of the own team */
        post: operations["declareTiesInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/declarations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on declared ties */
        post: operations["decideTies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working papers, newest first */
        get: operations["listWorkingPapers"];
        put?: never;
        /** Draft a working paper */
        post: operations["createWorkingPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working papers, newest first */
        get: operations["listWorkingPapersInTeam"];
        put?: never;
        /** Draft a working paper */
        post: operations["createWorkingPaperInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/paper-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many working papers a filter meets */
        get: operations["getPaperTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/paper-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many working papers a filter meets */
        get: operations["getPaperTotalsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/similar-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of the same unit that may state the same fact */
        get: operations["listSimilarPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/similar-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of the same unit that may state the same fact */
        get: operations["listSimilarPapersInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A working paper with evidence and locked editions */
        get: operations["getWorkingPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft; signatures given to it lapse */
        patch: operations["updateWorkingPaper"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A working paper with evidence and locked editions */
        get: operations["getWorkingPaperInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft; signatures given to it lapse */
        patch: operations["updateWorkingPaperInTeam"];
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers/{id}/editions/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A locked edition as it was sealed */
        get: operations["getPaperEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers/{id}/editions/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A locked edition as it was sealed */
        get: operations["getPaperEditionInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Link the minutes of the team meeting */
        put: operations["linkMeetingMinutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Link the minutes of the team meeting */
        put: operations["linkMeetingMinutesInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what became of a locked paper without a finding */
        put: operations["tagPaperResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what became of a locked paper without a finding */
        put: operations["tagPaperResultInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/papers/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a draft */
        post: operations["attachPaperEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/papers/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of a draft */
        post: operations["attachPaperEvidenceInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/engagements/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make proposed findings from locked papers */
        post: operations["turnPapersIntoFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/engagements/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make proposed findings from locked papers */
        post: operations["turnPapersIntoFindingsInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of teams on site, by due date */
        get: operations["listImmediateRectifications"];
        put?: never;
        /** Draft a notice while the team is on site */
        post: operations["createImmediateRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/immediate-rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of teams on site, by due date */
        get: operations["listImmediateRectificationsInTeam"];
        put?: never;
        /** Draft a notice while the team is on site */
        post: operations["createImmediateRectificationInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/immediate-rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of teams on site, by due date */
        get: operations["listImmediateRectificationsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice with the answer and its evidence */
        get: operations["getImmediateRectification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a notice before it is signed */
        patch: operations["updateImmediateRectification"];
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/immediate-rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice with the answer and its evidence */
        get: operations["getImmediateRectificationInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a notice before it is signed */
        patch: operations["updateImmediateRectificationInTeam"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/immediate-rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice with the answer and its evidence */
        get: operations["getImmediateRectificationInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State what the unit has put right */
        put: operations["answerImmediateRectification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/immediate-rectifications/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State what the unit has put right */
        put: operations["answerImmediateRectificationInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of what was put right */
        post: operations["attachNoticeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/immediate-rectifications/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload evidence of what was put right */
        post: operations["attachNoticeEvidenceInUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note whether the inspection report tells of it */
        put: operations["tagImmediateRectification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/immediate-rectifications/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note whether the inspection report tells of it */
        put: operations["tagImmediateRectificationInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/immediate-rectifications/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a notice into a proposed finding that names it as its source */
        post: operations["carryOverImmediateRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/immediate-rectifications/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a notice into a proposed finding that names it as its source */
        post: operations["carryOverImmediateRectificationInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/governance-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals to departments, by due date */
        get: operations["listGovernanceProposals"];
        put?: never;
        /** Draft a proposal to a department */
        post: operations["createGovernanceProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/governance-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals to departments, by due date */
        get: operations["listGovernanceProposalsInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/governance-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal with what was done about it */
        get: operations["getGovernanceProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a proposal before it is referred */
        patch: operations["updateGovernanceProposal"];
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/governance-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal with what was done about it */
        get: operations["getGovernanceProposalInUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/governance-proposals/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how a proposal was handled and what came of it */
        put: operations["stateProposalHandling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/units/{unitId}/inspection/governance-proposals/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State how a proposal was handled and what came of it */
        put: operations["stateProposalHandlingInUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads, newest first, with the person masked */
        get: operations["listLeads"];
        put?: never;
        /** Register a lead by hand */
        post: operations["registerLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/lead-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many leads a filter meets */
        get: operations["getLeadTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/lead-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversion figures, each with its formula */
        get: operations["getLeadFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/lead-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offices, handlers and rounds the forms of a lead offer */
        get: operations["getLeadChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lead in full; each reading is written down */
        get: operations["getLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put right what was registered, until it goes to approval */
        patch: operations["updateLead"];
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/higher-leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a lead about a cadre of a higher level went its own way; nothing of it is kept */
        post: operations["noteHigherLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name the handling office and who handles it there */
        put: operations["assignLeadHandlers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what has been done, and new evidence */
        put: operations["recordLeadProgress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record the result with the form of the four it is */
        put: operations["recordLeadResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody else turns up in the lead; it is kept from him from now on */
        post: operations["nameLeadPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/people/{person}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an account of that name is the person named */
        post: operations["decideLeadCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One sealed field of a lead, with a reason */
        post: operations["revealLeadField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/leads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to a lead */
        post: operations["attachLeadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/lead-referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the team has handed over, and whether custody has signed for it */
        get: operations["listLeadReferrals"];
        put?: never;
        /** Hand a lead over to custody, from a locked paper or by hand */
        post: operations["referLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters, visits, calls and messages, newest first */
        get: operations["listLetters"];
        put?: never;
        /** Register a letter, visit, call or message */
        post: operations["registerLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/letter-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many letters a filter meets */
        get: operations["getLetterTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter in full; each reading is written down */
        get: operations["getLetter"];
        /** Change a letter that is not settled */
        put: operations["updateLetter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/letters/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 了结 a letter */
        post: operations["settleLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/restricted/inspection/letters/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register the lead a letter holds */
        post: operations["turnLetterIntoLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Talks of the teams, newest first */
        get: operations["listTalks"];
        put?: never;
        /** Record a talk of two or more with somebody of the unit */
        post: operations["createTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Talks of the teams, newest first */
        get: operations["listTalksInTeam"];
        put?: never;
        /** Record a talk of two or more with somebody of the unit */
        post: operations["createTalkInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/talk-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many talks a filter meets */
        get: operations["getTalkTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/talk-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many talks a filter meets */
        get: operations["getTalkTotalsInTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/talks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a talk */
        get: operations["getTalk"];
        /** Change a record that is not signed yet */
        put: operations["changeTalk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/talks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a talk */
        get: operations["getTalkInTeam"];
        /** Change a record that is not signed yet */
        put: operations["changeTalkInTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/talks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person talked to has signed the record */
        post: operations["confirmTalk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/talks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person talked to has signed the record */
        post: operations["confirmTalkInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/inspection/talks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to the record of a talk */
        post: operations["attachTalkFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/t/{code}/teams/{teamId}/inspection/talks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to the record of a talk */
        post: operations["attachTalkFileInTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInOptionsView: {
            demo: boolean;
            secure: boolean;
            accounts?: {
                tenant: string;
                userName: string;
                displayName: string;
                password: string;
                roles: string[];
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            reasons?: {
                code: string;
                message: string;
                field?: string;
            }[];
            allowed?: string[];
            closed?: {
                title: string;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
            }[];
        };
        SignedInView: {
            /** @enum {string} */
            step: "done" | "secondFactor" | "enrolSecondFactor" | "passwordChange";
        };
        SignInBody: {
            userName: string;
            /** Format: password */
            password: string;
        };
        SecondFactorBody: {
            /** Format: password */
            code: string;
        };
        MeView: {
            user: {
                id: string;
                userName: string;
                displayName: string;
                totpEnabled: boolean;
                phoneLast4: string | null;
            };
            memberships: {
                tenantCode: string;
                tenantName: string;
                /** @enum {string} */
                tenantKind: "country" | "province" | "city" | "county" | "zone";
                personId: string | null;
                roles: {
                    key: string;
                    title: string;
                }[];
                permissions: string[];
                plugins: string[];
                watermark: boolean;
            }[];
            mandates: {
                id: string;
                tenantCode: string;
                tenantName: string;
                teamId: string;
                teamName: string;
                /** @enum {string} */
                role: "leader" | "deputyLeader" | "liaison" | "member";
                permissions: string[];
                validFrom: string;
                validTo: string;
                documentNo: string;
                plugins: string[];
            }[];
            unitAccess: {
                tenantCode: string;
                tenantName: string;
                unitId: string;
                unitName: string;
                /** @enum {string} */
                part: "unitHead" | "unitLiaison";
                permissions: string[] | null;
                plugins: string[];
            }[];
            /** @enum {string|null} */
            platformRole: "sysAdmin" | "secAdmin" | "auditAdmin" | null;
        };
        TaskPage: {
            items: components["schemas"]["TaskView"][];
            next: string | null;
        };
        TaskView: {
            id: string;
            tenantCode: string;
            tenantName: string;
            subjectType: string;
            subjectId: string;
            title: string;
            reason: string;
            scopeKind: string;
            teamId: string | null;
            unitId: string | null;
            link: string;
            dueOn: string | null;
            createdAt: string;
        };
        NotificationPage: {
            items: components["schemas"]["NotificationView"][];
            next: string | null;
            unread: number;
        };
        NotificationView: {
            id: string;
            tenantCode: string;
            tenantName: string;
            title: string;
            body: string | null;
            link: string;
            scopeKind: string | null;
            createdAt: string;
            readAt: string | null;
        };
        SessionListView: {
            items: {
                id: string;
                /** @enum {string} */
                deviceClass: "desktop" | "phone";
                createdAt: string;
                refreshedAt: string;
                isCurrent: boolean;
            }[];
        };
        EnrolmentView: {
            secret: string;
            uri: string;
        };
        EnrolledView: {
            /** @enum {string} */
            step: "done" | "secondFactor" | "enrolSecondFactor" | "passwordChange";
            recoveryCodes: string[];
        };
        ConfirmEnrolmentBody: {
            /** Format: password */
            code: string;
        };
        RemoveSecondFactorBody: {
            /** Format: password */
            password: string;
        };
        ChangePasswordBody: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        TaskHerePage: {
            items: components["schemas"]["TaskHere"][];
            next: string | null;
        };
        TaskHere: {
            /** Format: uuid */
            id: string;
            subjectType: string;
            typeTitle: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            reason: string;
            link: string;
            /** Format: date */
            dueOn: string | null;
            isWaiting: boolean;
            reasons: {
                code: string;
                message: string;
                field?: string;
            }[];
        };
        Case: {
            subject: string;
            /** Format: uuid */
            subjectId: string;
            state: string;
            stateTitle: string;
            stage: string;
            tone: string;
            isFinal: boolean;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date */
            dueOn: string | null;
            holders: string[];
            moves: components["schemas"]["CaseMove"][];
            verbs: components["schemas"]["CaseVerbs"];
            history: components["schemas"]["CaseStep"][];
            deadlines: components["schemas"]["CaseDeadline"][];
            extensions: components["schemas"]["DeadlineExtension"][];
            way: components["schemas"]["CaseStay"][];
            ahead: components["schemas"]["ComingStep"][];
            definition: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
            };
            version: number;
        };
        CaseMove: {
            move: string;
            title: string;
            toTitle: string;
            isOpen: boolean;
            isPrimary: boolean;
            isBulk: boolean;
            reasons: {
                code: string;
                message: string;
                field?: string;
            }[];
            needs: {
                reason: boolean;
                reasonCodes: {
                    code: string;
                    title: string;
                }[];
                input: {
                    key: string;
                    title: string;
                    /** @enum {string} */
                    type: "date" | "text" | "longText" | "integer" | "reference";
                }[];
                opinion: boolean;
                form: {
                    /** Format: uuid */
                    id: string;
                    number: number;
                    title: string;
                    schema: {
                        [key: string]: unknown;
                    };
                    ui: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            approval: {
                /** @enum {string} */
                mode: "all" | "any" | "sequence" | "nOf";
                required: number;
                signedBy: string[];
                waitingFor: string;
                hasSigned: boolean;
                inFlight: boolean;
                mayReturn: boolean;
                mayWithdraw: boolean;
                added: {
                    /** Format: uuid */
                    userId: string;
                    name: string;
                    by: string;
                    /** @enum {string} */
                    position: "before" | "after" | "parallel";
                    hasSigned: boolean;
                }[];
                opinions: {
                    name: string;
                    onBehalfOf: string | null;
                    agrees: boolean;
                    text: string;
                }[];
                mayGiveOpinion: boolean;
                conclude: {
                    isOpen: boolean;
                    reasons: {
                        code: string;
                        message: string;
                        field?: string;
                    }[];
                } | null;
            } | null;
        };
        CaseVerbs: {
            sendBack: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                targets: {
                    state: string;
                    title: string;
                    resume: ("redo" | "direct")[];
                }[];
            } | null;
            withdraw: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                /** @enum {string|null} */
                what: "approval" | "signature" | "recall" | null;
                toTitle: string | null;
            };
            transfer: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
            };
            delegate: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
            };
            answer: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                owedTo: string[];
            };
            takeBack: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                lentTo: string[];
            };
            addSigners: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                positions: ("before" | "after" | "parallel")[];
                moves: {
                    move: string;
                    title: string;
                }[];
            };
            dropSigner: {
                isOpen: boolean;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
                signers: {
                    /** Format: uuid */
                    userId: string;
                    name: string;
                }[];
            };
            standIns: {
                /** @enum {string} */
                kind: "transfer" | "delegate";
                from: string;
                to: string;
                answer: string | null;
            }[];
        };
        CaseStep: {
            /** Format: uuid */
            id: string;
            entryNumber: number;
            event: string;
            move: string;
            moveTitle: string;
            fromTitle: string;
            toTitle: string;
            actorName: string;
            capacity: string;
            reason: string | null;
            opinion: string | null;
            /** Format: date-time */
            occurredAt: string;
        };
        CaseDeadline: {
            key: string;
            title: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            originalDueOn: string;
            isUnconfirmed: boolean;
            /** Format: date */
            pausedOn: string | null;
            /** @enum {string} */
            status: "running" | "met" | "cancelled";
            isExtendable: boolean;
        };
        DeadlineExtension: {
            /** Format: uuid */
            id: string;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            recordTitle: string;
            link: string;
            /** Format: date */
            oldDueOn: string;
            /** Format: date */
            newDueOn: string;
            reason: string;
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            status: "requested" | "approved" | "refused" | "lapsed";
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
            mayDecide: boolean;
        };
        CaseStay: {
            title: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            leftAt: string | null;
            by: string;
            minutes: number;
        };
        ComingStep: {
            title: string;
            moveTitle: string;
            who: string;
            period: string | null;
        };
        CaseEvent: {
            /**
             * @default move
             * @enum {string}
             */
            event: "move" | "approve" | "return" | "withdraw" | "opinion" | "conclude" | "sendBack" | "transfer" | "delegate" | "answer" | "addSigners" | "dropSigner";
            move?: string;
            reason?: string;
            reasonCode?: string;
            opinion?: string;
            fields?: {
                [key: string]: string | number | boolean | null;
            };
            agrees?: boolean;
            to?: string;
            /** @enum {string} */
            resume?: "redo" | "direct";
            userIds?: string[];
            /** @enum {string} */
            position?: "before" | "after" | "parallel";
            answers?: {
                [key: string]: unknown;
            };
        };
        Told: {
            told: string[];
        };
        CaseCopy: {
            userIds: string[];
            note?: string;
        };
        CaseReminder: {
            note?: string;
        };
        BulkCaseResult: {
            done: string[];
            refused: {
                /** Format: uuid */
                id: string;
                reasons: {
                    code: string;
                    message: string;
                    field?: string;
                }[];
            }[];
        };
        BulkCaseEvent: {
            /**
             * @default move
             * @enum {string}
             */
            event: "move" | "approve" | "return" | "withdraw" | "opinion" | "conclude" | "sendBack" | "transfer" | "delegate" | "answer" | "addSigners" | "dropSigner";
            move?: string;
            reason?: string;
            reasonCode?: string;
            opinion?: string;
            fields?: {
                [key: string]: string | number | boolean | null;
            };
            agrees?: boolean;
            to?: string;
            /** @enum {string} */
            resume?: "redo" | "direct";
            userIds?: string[];
            /** @enum {string} */
            position?: "before" | "after" | "parallel";
            answers?: {
                [key: string]: unknown;
            };
            ids: string[];
        };
        Coworker: {
            /** Format: uuid */
            userId: string;
            name: string;
            duty: string;
        };
        Absence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            name: string;
            /** Format: uuid */
            substituteId: string;
            substituteName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            isNow: boolean;
            isMine: boolean;
        };
        NewAbsence: {
            /** Format: uuid */
            userId?: string;
            /** Format: uuid */
            substituteId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        StrandedTask: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            reason: string;
            link: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            userId: string | null;
            userName: string;
            /** @enum {string} */
            why: "left" | "mandateEnded" | "unitAccessEnded" | "nobody";
        };
        HandoverResult: {
            done: string[];
            refused: {
                /** Format: uuid */
                id: string;
                reasons: string[];
            }[];
        };
        Handover: {
            taskIds: string[];
            /** Format: uuid */
            to: string;
            reason: string;
        };
        NewDeadlineExtension: {
            key: string;
            /** Format: date */
            newDueOn: string;
            reason: string;
        };
        DeadlineExtensionDecision: {
            approve: boolean;
            opinion?: string;
        };
        ExchangePartner: {
            code: string;
            name: string;
            /** @enum {string} */
            direction: "above" | "below";
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fileId: string;
            fileName: string;
            mediaType: string;
            size: number;
            sha256: string;
            purpose: string;
            grade: components["schemas"]["SecrecyGrade"];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
        };
        /** @enum {string} */
        SecrecyGrade: "public" | "internal" | "workSecret";
        DetachFile: {
            reason: string;
        };
        UnitPage: {
            items: components["schemas"]["Unit"][];
            next: string | null;
            total: number;
        };
        Unit: {
            /** Format: uuid */
            id: string;
            code: string | null;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            kind: "department" | "town" | "enterprise" | "village" | "school" | "hospital" | "institution" | "other";
            level: string | null;
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
            industry: string | null;
            address: string | null;
            longitude: number | null;
            latitude: number | null;
            contactName: string | null;
            contactPhone: string | null;
            /** Format: uuid */
            residentBodyId: string | null;
            isActive: boolean;
            version: number;
        };
        UnitDetail: {
            /** Format: uuid */
            id: string;
            code: string | null;
            name: string;
            shortName: string | null;
            /** @enum {string} */
            kind: "department" | "town" | "enterprise" | "village" | "school" | "hospital" | "institution" | "other";
            level: string | null;
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
            industry: string | null;
            address: string | null;
            longitude: number | null;
            latitude: number | null;
            contactName: string | null;
            contactPhone: string | null;
            /** Format: uuid */
            residentBodyId: string | null;
            isActive: boolean;
            version: number;
            posts: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
                personName: string;
                post: string;
                isLeadership: boolean;
                isPrincipal: boolean;
                /** Format: date */
                beganOn: string;
                /** Format: date */
                endedOn: string | null;
            }[];
            users: {
                /** Format: uuid */
                id: string;
                userName: string;
                displayName: string;
                /** @enum {string} */
                part: "unitHead" | "unitLiaison";
                /** Format: date-time */
                validTo: string | null;
            }[];
            predecessors: {
                /** Format: uuid */
                unitId: string;
                name: string;
                kind: string;
                /** Format: date */
                effectiveOn: string;
            }[];
            successors: {
                /** Format: uuid */
                unitId: string;
                name: string;
                kind: string;
                /** Format: date */
                effectiveOn: string;
            }[];
            engagements: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                roundId: string;
                inspectionType: string;
            }[];
        };
        UnitBody: {
            code?: string | null;
            name: string;
            shortName?: string | null;
            /** @enum {string} */
            kind: "department" | "town" | "enterprise" | "village" | "school" | "hospital" | "institution" | "other";
            level?: string | null;
            /** Format: uuid */
            parentId?: string | null;
            industry?: string | null;
            address?: string | null;
            longitude?: number | null;
            latitude?: number | null;
            contactName?: string | null;
            contactPhone?: string | null;
            /** Format: uuid */
            residentBodyId?: string | null;
        };
        SuccessionBody: {
            /** Format: uuid */
            successorId: string;
            /** @enum {string} */
            kind: "renamed" | "merged" | "split";
            /** Format: date */
            effectiveOn: string;
            note?: string | null;
        };
        UnitUserBody: {
            userName: string;
            /** @enum {string} */
            part: "unitHead" | "unitLiaison";
            /** Format: date */
            validTo?: string | null;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            next: string | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string|null} */
            gender: "male" | "female" | null;
            /** Format: uuid */
            bodyId: string | null;
            bodyName: string | null;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            title: string | null;
            rank: string | null;
            politics: string | null;
            phone: string | null;
            hasIdNumber: boolean;
            userName: string | null;
            isActive: boolean;
            version: number;
        };
        PersonDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string|null} */
            gender: "male" | "female" | null;
            /** Format: uuid */
            bodyId: string | null;
            bodyName: string | null;
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            title: string | null;
            rank: string | null;
            politics: string | null;
            phone: string | null;
            hasIdNumber: boolean;
            userName: string | null;
            isActive: boolean;
            version: number;
            posts: {
                /** Format: uuid */
                id: string;
                employer: string;
                post: string;
                isLeadership: boolean;
                isPrincipal: boolean;
                /** Format: date */
                beganOn: string;
                /** Format: date */
                endedOn: string | null;
            }[];
        };
        PersonBody: {
            name: string;
            /** @enum {string|null} */
            gender?: "male" | "female" | null;
            /** Format: uuid */
            bodyId?: string | null;
            /** Format: uuid */
            unitId?: string | null;
            title?: string | null;
            rank?: string | null;
            politics?: string | null;
            phone?: string | null;
            idNumber?: string;
        };
        PostBody: {
            /** Format: uuid */
            bodyId?: string | null;
            /** Format: uuid */
            unitId?: string | null;
            employer: string;
            post: string;
            /** @default false */
            isLeadership: boolean;
            /** @default false */
            isPrincipal: boolean;
            /** Format: uuid */
            superiorId?: string | null;
            /** Format: date */
            beganOn: string;
            /** Format: date */
            endedOn?: string | null;
        };
        RevealedPersonal: {
            value: string | null;
        };
        RevealPersonal: {
            /** @enum {string} */
            field: "phone" | "idNumber";
            reason: string;
        };
        Body: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            isActive: boolean;
            version: number;
        };
        BodyBody: {
            name: string;
            /** @enum {string} */
            kind: "office" | "discipline" | "supervisionRoom" | "resident" | "organization" | "publicity" | "committee" | "leadingGroup" | "other";
        };
        Colleague: {
            /** Format: uuid */
            userId: string;
            displayName: string;
            /** Format: uuid */
            personId: string | null;
            title: string | null;
            bodyName: string | null;
        };
        Member: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            userName: string;
            displayName: string;
            /** Format: uuid */
            personId: string | null;
            roles: {
                key: string;
                title: string;
            }[];
            isActive: boolean;
            isOwnAccount: boolean;
            /** Format: date-time */
            lockedUntil: string | null;
            hasSecondFactor: boolean;
            version: number;
        };
        Role: {
            key: string;
            title: string;
            permissions: {
                id: string;
                title: string;
            }[];
            isAssignable: boolean;
            memberCount: number;
        };
        CreatedAccount: {
            /** Format: uuid */
            membershipId: string;
            userName: string;
            initialPassword: string;
        };
        CreateAccountBody: {
            userName: string;
            displayName: string;
            phoneLast4?: string | null;
            /** Format: uuid */
            personId?: string | null;
            roleKeys: string[];
            reason: string;
        };
        AddMemberBody: {
            userName: string;
            roleKeys: string[];
            reason: string;
        };
        Done: {
            /** @enum {boolean} */
            done: true;
        };
        ProposeRolesBody: {
            roleKeys: string[];
            reason: string;
        };
        RoleProposal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membershipId: string;
            displayName: string;
            current: string[];
            proposed: string[];
            reason: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            /** @enum {string|null} */
            decision: "approved" | "refused" | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
            closedReasons: string[];
        };
        DecideProposalBody: {
            /** @enum {string} */
            decision: "approved" | "refused";
            /** @default  */
            note: string;
        };
        Mandate: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            displayName: string;
            /** Format: uuid */
            teamId: string;
            teamName: string;
            /** @enum {string} */
            role: "leader" | "deputyLeader" | "liaison" | "member";
            engagementCount: number;
            permissions: string[];
            documentNo: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo: string;
            /** @enum {string} */
            status: "pending" | "live" | "expired" | "revoked";
            revokedReason: string | null;
            version: number;
        };
        RevokeMandateBody: {
            reason: string;
        };
        DisplaySettings: {
            deadlineColours: {
                green: number;
                yellow: number;
                red: number;
            };
        };
        Setting: {
            key: string;
            plugin: string;
            title: string;
            help: string;
            value?: unknown;
            defaultValue?: unknown;
            schema?: unknown;
            mayChange: boolean;
        };
        ChangeSettingBody: {
            value?: unknown;
        };
        PluginState: {
            id: string;
            title: string;
            version: string;
            owner: string;
            dependsOn: string[];
            isEnabled: boolean;
        };
        PluginSwitch: {
            id: string;
            isEnabled: boolean;
        };
        SetPluginEnabledBody: {
            isEnabled: boolean;
        };
        CalendarDay: {
            /** Format: date */
            date: string;
            isWorkday: boolean;
            name: string;
            isOwn: boolean;
        };
        CalendarDayBody: {
            isWorkday: boolean;
            name: string;
        };
        DeadlineChange: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            changedAt: string;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            /** Format: date */
            dueBefore: string;
            /** Format: date */
            dueAfter: string;
            isUnconfirmed: boolean;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            actorName: string;
            capacity: string;
            action: string;
            summary: string | null;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            result: "done" | "read" | "refused";
            source: string;
            seq: number | null;
        };
        RecordEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            actorName: string;
            capacity: string;
            action: string;
            summary: string | null;
            /** @enum {string} */
            result: "done" | "read" | "refused";
            before?: unknown;
            after?: unknown;
        };
        RevealedRecordField: {
            value?: unknown;
        };
        RevealRecordFieldBody: {
            /** Format: uuid */
            entryId: string;
            /** @enum {string} */
            side: "before" | "after";
            field: string;
            reason: string;
        };
        Draft: {
            key: string;
            content: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            updatedAt: string | null;
        };
        SaveDraftBody: {
            content: {
                [key: string]: unknown;
            };
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            title: string;
            permissions: {
                id: string;
                title: string;
            }[];
            ownerName: string;
            isOwn: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            status: "waiting" | "live" | "expired" | "revoked";
        };
        CreatedApiKey: {
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ApiKeyBody: {
            title: string;
            permissions: string[];
            /** @default 90 */
            days: number;
        };
        Register: {
            id: string;
            plugin: string;
            title: string;
            columns: components["schemas"]["RegisterColumn"][];
            layout: {
                /** @enum {string} */
                paper: "a3" | "a4";
                /** @enum {string} */
                orientation: "landscape" | "portrait";
            };
            mayImport: boolean;
            mayExport: boolean;
            mayEdit: boolean;
            mayApproveHistory: boolean;
        };
        RegisterColumn: {
            key: string;
            title: string;
            group: string | null;
            /** @enum {string} */
            level: "main" | "detail";
            /** @enum {string} */
            type: "text" | "long" | "month" | "bool" | "users" | "files" | "tags" | "int" | "date" | "money" | "enum" | "reference";
            width: number;
            options: {
                value: string;
                title: string;
            }[] | null;
            /** @enum {string|null} */
            target: "unit" | "person" | "team" | "round" | null;
            /** @enum {string|null} */
            unit: "元" | "万元" | null;
            monthAllowed: boolean;
            /** @enum {string|null} */
            required: "creation" | "close" | null;
            isFrozen: boolean;
            isKey: boolean;
            isSearchable: boolean;
            isEditable: boolean;
            isSummed: boolean;
            isComputed: boolean;
            isStatus: boolean;
            isAppendOnly: boolean;
            isCustom: boolean;
            /** @enum {string|null} */
            personal: "name" | "phone" | "idNumber" | "address" | null;
        };
        RegisterRows: {
            total: number;
            items: components["schemas"]["RegisterRow"][];
        };
        RegisterRow: {
            /** Format: uuid */
            id: string;
            version: number;
            link: string | null;
            values: {
                [key: string]: string;
            };
            details: {
                /** Format: uuid */
                id: string | null;
                version: number;
                values: {
                    [key: string]: string;
                };
            }[];
            open: {
                main: string[];
                details: string[][];
            };
        };
        RegisterTotals: {
            total: number;
            sums: {
                [key: string]: string;
            };
        };
        EditRegisterRowBody: {
            /** Format: uuid */
            detailId?: string;
            cells: {
                [key: string]: string;
            };
        };
        Paste: {
            items: {
                rows: [
                    number,
                    number
                ];
                /** @enum {string} */
                outcome: "new" | "changed" | "unchanged" | "rejected";
                /** Format: uuid */
                recordId: string | null;
                label: string;
                changes: {
                    column: string;
                    title: string;
                    detail: number | null;
                    before: string;
                    after: string;
                }[];
                problems: {
                    column: string;
                    columnTitle: string;
                    message: string;
                    hint: string;
                    row: number;
                }[];
            }[];
            counts: {
                new: number;
                changed: number;
                unchanged: number;
                rejected: number;
            };
            ignored: string[];
            plan: string;
        };
        PasteBody: {
            columns: string[];
            rows: string[][];
            /** @default false */
            skipRejected: boolean;
            plan?: string;
        };
        BulkEdit: {
            items: {
                /** Format: uuid */
                id: string;
                label: string;
                /** @enum {string} */
                outcome: "changed" | "unchanged" | "refused";
                changes: {
                    column: string;
                    title: string;
                    detail: number | null;
                    before: string;
                    after: string;
                }[];
                reasons: string[];
            }[];
            counts: {
                changed: number;
                unchanged: number;
                refused: number;
            };
        };
        BulkBody: {
            ids: string[];
            cells: {
                [key: string]: string;
            };
            /** @default false */
            skipRefused: boolean;
        };
        Import: {
            /** Format: uuid */
            id: string;
            number: number;
            register: string;
            registerTitle: string;
            fileName: string;
            /** @enum {string} */
            status: "reading" | "mapping" | "checked" | "committing" | "committed" | "cancelled" | "failed" | "reverting" | "reverted";
            progress: number;
            rows: {
                done: number;
                total: number;
            };
            problem: string | null;
            summary: {
                counts?: {
                    new: number;
                    changed: number;
                    unchanged: number;
                    rejected: number;
                    statusProposals: number;
                };
                unknownColumns?: string[];
                skippedSheets?: string[];
                reportingUnit?: string | null;
                reportedOn?: string | null;
                layouts?: components["schemas"]["SheetLayout"][];
            };
            /** @enum {string|null} */
            historyStatus: "pending" | "approved" | "refused" | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            committedAt: string | null;
            historyDecidedBy: string | null;
            historyClosedReasons: string[];
            reverted: {
                by: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            revertClosedReasons: string[];
            version: number;
        };
        SheetLayout: {
            fingerprint: string;
            sheets: string[];
            columns: {
                letter: string;
                title: string;
                samples: string[];
                column: string | null;
                /** @enum {string} */
                by: "title" | "synonym" | "likeness" | "none";
            }[];
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            next: string | null;
        };
        ImportRow: {
            /** Format: uuid */
            id: string;
            rowNo: number;
            /** @enum {string} */
            outcome: "new" | "changed" | "unchanged" | "rejected";
            key: string;
            label: string;
            changes: {
                title: string;
                detail: number | null;
                before: string;
                after: string;
            }[];
            problems: {
                sheet: string;
                row: number;
                column: string;
                columnTitle: string;
                value: string;
                message: string;
                hint: string;
            }[];
            status: string | null;
        };
        ConfirmImportBody: {
            /** @default false */
            skipRejected: boolean;
        };
        RevertImportBody: {
            reason: string;
        };
        HistoryDecisionBody: {
            /** @enum {string} */
            decision: "approved" | "refused";
            /** @default  */
            note: string;
        };
        ConfirmColumnsBody: {
            layouts: {
                fingerprint: string;
                columns: components["schemas"]["ColumnChoice"][];
            }[];
        };
        ColumnChoice: {
            /** @enum {string} */
            use: "column" | "ignore" | "field";
            column: string | null;
        };
        ImportMapping: {
            /** Format: uuid */
            id: string;
            columns: {
                title: string;
                /** @enum {string} */
                use: "column" | "ignore" | "field";
                columnTitle: string | null;
            }[];
            confirmedBy: string;
            /** Format: date-time */
            confirmedAt: string;
            /** Format: date-time */
            usedAt: string | null;
            version: number;
        };
        WorkflowItem: {
            subject: string;
            title: string;
            plugin: string;
            published: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                /** Format: date-time */
                publishedAt: string | null;
            } | null;
            draft: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "draft" | "proposed";
                /** Format: date-time */
                updatedAt: string;
                version: number;
            } | null;
            openCases: number;
            olderCases: number;
            template: {
                /** Format: uuid */
                id: string;
                title: string;
                number: number;
                isChanged: boolean;
            } | null;
        };
        WorkflowVersionItem: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            status: "draft" | "proposed" | "published" | "retired" | "discarded";
            title: string;
            note: string | null;
            origin: string;
            originTitle: string;
            draftedBy: string | null;
            publishedBy: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            openCases: number;
        };
        WorkflowCatalog: {
            subject: string;
            title: string;
            stages: {
                key: string;
                title: string;
            }[];
            reviewedStages: string[];
            roles: {
                key: string;
                title: string;
            }[];
            permissions: {
                key: string;
                title: string;
            }[];
            relations: {
                key: string;
                title: string;
                most: number | null;
            }[];
            guards: {
                key: string;
                title: string;
            }[];
            fields: {
                key: string;
                title: string;
                /** @enum {string} */
                type: "date" | "text" | "number" | "boolean" | "other";
            }[];
            moves: {
                key: string;
                title: string;
            }[];
            counters: {
                key: string;
                title: string;
            }[];
            events: {
                key: string;
                title: string;
            }[];
            forms: {
                key: string;
                title: string;
            }[];
            users: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            ladders: {
                key: string;
                title: string;
                summary: string;
                rungs: unknown[];
            }[];
        };
        WorkflowVersion: {
            /** Format: uuid */
            id: string;
            subject: string;
            subjectTitle: string;
            number: number;
            /** @enum {string} */
            status: "draft" | "proposed" | "published" | "retired" | "discarded";
            title: string;
            note: string | null;
            origin: string;
            originTitle: string;
            document?: unknown;
            layout: {
                [key: string]: {
                    x: number;
                    y: number;
                };
            };
            problems: components["schemas"]["WorkflowProblem"][];
            returnReason: string | null;
            draftedBy: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            version: number;
        };
        WorkflowProblem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            place: string;
            message: string;
            remedy: string;
        };
        WorkflowTemplate: {
            id: string;
            title: string;
            summary: string;
            /** @enum {string} */
            source: "builtIn" | "city";
            publisher: string;
            number: number | null;
            /** Format: date-time */
            publishedAt: string | null;
            document?: unknown;
        };
        WorkflowCheckResult: {
            problems: components["schemas"]["WorkflowProblem"][];
        };
        CheckWorkflowBody: {
            subject: string;
            document?: unknown;
        };
        CreateWorkflowDraftBody: {
            from: {
                /** Format: uuid */
                version: string;
            } | {
                template: string;
            } | {
                document: {
                    [key: string]: unknown;
                };
            };
            title?: string;
        };
        SaveWorkflowDraftBody: {
            title: string;
            note: string | null;
            document: {
                [key: string]: unknown;
            };
            /** @default {} */
            layout: {
                [key: string]: {
                    x: number;
                    y: number;
                };
            };
        };
        ProposeWorkflowBody: {
            note: string;
        };
        WorkflowProposalItem: {
            /** Format: uuid */
            id: string;
            subject: string;
            subjectTitle: string;
            number: number;
            title: string;
            note: string | null;
            draftedBy: string | null;
            proposedBy: string | null;
            /** Format: date-time */
            proposedAt: string;
            closedReasons: string[];
        };
        WorkflowProposal: {
            /** Format: uuid */
            id: string;
            subject: string;
            subjectTitle: string;
            number: number;
            title: string;
            note: string | null;
            draftedBy: string | null;
            proposedBy: string | null;
            /** Format: date-time */
            proposedAt: string;
            closedReasons: string[];
            document?: unknown;
            layout: {
                [key: string]: {
                    x: number;
                    y: number;
                };
            };
            problems: components["schemas"]["WorkflowProblem"][];
            differences: components["schemas"]["WorkflowDifference"][];
            publishedNumber: number | null;
            mayBeTemplate: boolean;
            version: number;
        };
        WorkflowDifference: {
            /** @enum {string} */
            part: "state" | "move" | "deadline" | "party" | "document";
            key: string;
            title: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            fields: {
                path: string;
                title: string;
                before: string;
                after: string;
            }[];
        };
        PublishWorkflowBody: {
            /** @default false */
            asTemplate: boolean;
        };
        ReturnWorkflowBody: {
            reason: string;
        };
        WorkflowTemplateChanges: {
            base: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
            };
            latest: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                summary: string;
                /** Format: date-time */
                publishedAt: string;
            };
            /** Format: uuid */
            draftId: string | null;
            items: components["schemas"]["WorkflowTemplateChange"][];
        };
        WorkflowTemplateChange: {
            /** @enum {string} */
            part: "state" | "move" | "deadline" | "party" | "document";
            key: string;
            title: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            fields: {
                path: string;
                title: string;
                before: string;
                after: string;
            }[];
            id: string;
            isConflict: boolean;
            isAdopted: boolean;
            own: {
                path: string;
                title: string;
                text: string;
            }[];
        };
        AdoptTemplateChangesBody: {
            items: string[];
        };
        WorkflowMigrationItem: {
            /** Format: uuid */
            id: string;
            subject: string;
            subjectTitle: string;
            number: number;
            /** @enum {string} */
            status: "planned" | "checking" | "checked" | "proposed" | "running" | "paused" | "done" | "cancelled";
            toVersion: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
            };
            /** @enum {string} */
            deadlines: "keep" | "recount";
            total: number;
            done: number;
            stuck: number;
            progress: number;
            note: string | null;
            plannedBy: string;
            /** Format: date-time */
            createdAt: string;
            proposedBy: string | null;
            startedBy: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            closedReasons: string[];
            version: number;
        };
        WorkflowMigration: {
            /** Format: uuid */
            id: string;
            subject: string;
            subjectTitle: string;
            number: number;
            /** @enum {string} */
            status: "planned" | "checking" | "checked" | "proposed" | "running" | "paused" | "done" | "cancelled";
            toVersion: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
            };
            /** @enum {string} */
            deadlines: "keep" | "recount";
            total: number;
            done: number;
            stuck: number;
            progress: number;
            note: string | null;
            plannedBy: string;
            /** Format: date-time */
            createdAt: string;
            proposedBy: string | null;
            startedBy: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            closedReasons: string[];
            version: number;
            fromVersions: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                openCases: number;
                states: {
                    key: string;
                    title: string;
                    stage: string;
                    openCases: number;
                    target: string | null;
                }[];
            }[];
            toStates: {
                key: string;
                title: string;
                stage: string;
            }[];
            problems: {
                code: string;
                message: string;
                field: string | null;
            }[];
            stuckCases: {
                /** Format: uuid */
                subjectId: string;
                title: string;
                link: string | null;
                state: string;
                reason: string;
            }[];
            deadlineMoves: {
                /** Format: uuid */
                subjectId: string;
                title: string;
                link: string | null;
                state: string;
                deadline: string;
                /** Format: date */
                from: string | null;
                /** Format: date */
                to: string | null;
            }[];
            lapses: {
                /** Format: uuid */
                subjectId: string;
                title: string;
                link: string | null;
                state: string;
                text: string;
            }[];
            totals: {
                stuck: number;
                deadlineMoves: number;
                lapses: number;
            };
        };
        PlanWorkflowMigrationBody: {
            subject: string;
            /** Format: uuid */
            toVersion?: string;
            /** @default {} */
            mapping: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * @default keep
             * @enum {string}
             */
            deadlines: "keep" | "recount";
        };
        ChangeWorkflowMigrationBody: {
            mapping: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @enum {string} */
            deadlines: "keep" | "recount";
        };
        ProposeWorkflowMigrationBody: {
            note: string;
        };
        FormList: {
            items: {
                recordType: string;
                title: string;
                plugin: string;
                hasCases: boolean;
                forms: {
                    key: string;
                    /** @enum {string} */
                    purpose: "fields" | "move";
                    title: string;
                    fields: number;
                    answers: number;
                    published: {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        /** @enum {string} */
                        status: "draft" | "proposed" | "published" | "retired" | "discarded";
                        title: string;
                        note: string;
                        draftedBy: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedBy: string | null;
                        /** Format: date-time */
                        publishedAt: string | null;
                    } | null;
                    draft: {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        /** @enum {string} */
                        status: "draft" | "proposed" | "published" | "retired" | "discarded";
                        title: string;
                        note: string;
                        draftedBy: string;
                        /** Format: date-time */
                        updatedAt: string;
                        publishedBy: string | null;
                        /** Format: date-time */
                        publishedAt: string | null;
                    } | null;
                }[];
            }[];
        };
        FormVersionList: {
            items: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                status: "draft" | "proposed" | "published" | "retired" | "discarded";
                title: string;
                note: string;
                draftedBy: string;
                /** Format: date-time */
                updatedAt: string;
                publishedBy: string | null;
                /** Format: date-time */
                publishedAt: string | null;
            }[];
        };
        FormVersion: {
            /** Format: uuid */
            id: string;
            key: string;
            recordType: string;
            recordTitle: string;
            /** @enum {string} */
            purpose: "fields" | "move";
            number: number;
            /** @enum {string} */
            status: "draft" | "proposed" | "published" | "retired" | "discarded";
            title: string;
            note: string;
            schema: {
                [key: string]: unknown;
            };
            ui: {
                [key: string]: unknown;
            };
            problems: components["schemas"]["FormProblem"][];
            earlier: {
                [key: string]: "text" | "longText" | "integer" | "decimal" | "money" | "date" | "yesNo" | "choice" | "choices" | "person" | "unit" | "files" | "record";
            };
            takenTitles: string[];
            draftedBy: string;
            /** Format: date-time */
            updatedAt: string;
            returnReason: string | null;
            publishedBy: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            version: number;
        };
        FormProblem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            place: string;
            message: string;
            remedy: string;
        };
        DraftFormBody: {
            recordType: string;
            /** @enum {string} */
            purpose: "fields" | "move";
            key?: string;
            title?: string;
        };
        SaveFormBody: {
            title: string;
            note: string;
            schema: {
                [key: string]: unknown;
            };
            ui: {
                [key: string]: unknown;
            };
        };
        ProposeFormBody: {
            note: string;
        };
        FormProposalList: {
            items: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                status: "draft" | "proposed" | "published" | "retired" | "discarded";
                title: string;
                note: string;
                draftedBy: string;
                /** Format: date-time */
                updatedAt: string;
                publishedBy: string | null;
                /** Format: date-time */
                publishedAt: string | null;
                key: string;
                recordTitle: string;
                /** @enum {string} */
                purpose: "fields" | "move";
                closedReasons: string[];
            }[];
        };
        FormProposal: {
            /** Format: uuid */
            id: string;
            key: string;
            recordType: string;
            recordTitle: string;
            /** @enum {string} */
            purpose: "fields" | "move";
            number: number;
            /** @enum {string} */
            status: "draft" | "proposed" | "published" | "retired" | "discarded";
            title: string;
            note: string;
            schema: {
                [key: string]: unknown;
            };
            ui: {
                [key: string]: unknown;
            };
            problems: components["schemas"]["FormProblem"][];
            earlier: {
                [key: string]: "text" | "longText" | "integer" | "decimal" | "money" | "date" | "yesNo" | "choice" | "choices" | "person" | "unit" | "files" | "record";
            };
            takenTitles: string[];
            draftedBy: string;
            /** Format: date-time */
            updatedAt: string;
            returnReason: string | null;
            publishedBy: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            version: number;
            published: {
                number: number;
                schema: {
                    [key: string]: unknown;
                };
                ui: {
                    [key: string]: unknown;
                };
            } | null;
            closedReasons: string[];
        };
        ReturnFormBody: {
            reason: string;
        };
        RecordFields: {
            recordType: string;
            recordTitle: string;
            form: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                schema: {
                    [key: string]: unknown;
                };
                ui: {
                    [key: string]: unknown;
                };
            } | null;
            answeredForm: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                schema: {
                    [key: string]: unknown;
                };
                ui: {
                    [key: string]: unknown;
                };
            } | null;
            answers: {
                [key: string]: unknown;
            };
            names: {
                [key: string]: string;
            };
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            closedReasons: string[];
            version: number;
        };
        SaveRecordFieldsBody: {
            answers: {
                [key: string]: unknown;
            };
        };
        ReferableTypes: {
            items: {
                type: string;
                title: string;
            }[];
        };
        RecordChoices: {
            items: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
        };
        RecordGrade: {
            grade: components["schemas"]["SecrecyGrade"];
            handledAs: components["schemas"]["SecrecyGrade"];
            isDefault: boolean;
            gradedBy: string | null;
            /** Format: date-time */
            gradedAt: string | null;
            reason: string;
            closedReasons: string[];
            version: number;
        };
        SetGradeBody: {
            grade: components["schemas"]["SecrecyGrade"];
            /** @default  */
            reason: string;
        };
        DocumentList: {
            items: {
                id: string;
                title: string;
            }[];
        };
        Document: {
            id: string;
            title: string;
            heading: string;
            missing: string[];
            fields: {
                title: string;
                value: string;
            }[];
            lists: {
                title: string;
                rows: number;
            }[];
            copies: {
                key: string;
                title: string;
            }[];
            template: number | null;
            isNumbered: boolean;
            documentNo: string | null;
            /** Format: date */
            issuedOn: string | null;
            issueClosedReasons: string[];
        };
        FindingItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            committeeTerm: number;
            year: number;
            roundNo: number;
            /** Format: uuid */
            teamId: string | null;
            teamName: string;
            /** @enum {string} */
            inspectionType: "routine" | "special" | "mobile" | "upgraded" | "cross" | "linked" | "followUp";
            seq: number | null;
            /** @enum {string} */
            level: "county" | "village";
            cat1: string;
            cat2: string | null;
            cat3: string | null;
            tags: string[];
            isKey: boolean;
            text: string;
            issuedOn: string | null;
            dueOn: string | null;
            originalDueOn: string | null;
            closedOn: string | null;
            nextReviewOn: string | null;
            rebounds: number;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            /** @enum {string|null} */
            bucket: "done" | "partlyDone" | "notDone" | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            measures: {
                total: number;
                verified: number;
                notStarted: number;
                inProgress: number;
                overdue: number;
            };
        };
        FindingTotals: {
            findings: number;
            measures: number;
            verified: number;
        };
        FindingDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            committeeTerm: number;
            year: number;
            roundNo: number;
            /** Format: uuid */
            teamId: string | null;
            teamName: string;
            /** @enum {string} */
            inspectionType: "routine" | "special" | "mobile" | "upgraded" | "cross" | "linked" | "followUp";
            seq: number | null;
            /** @enum {string} */
            level: "county" | "village";
            cat1: string;
            cat2: string | null;
            cat3: string | null;
            tags: string[];
            isKey: boolean;
            text: string;
            issuedOn: string | null;
            dueOn: string | null;
            originalDueOn: string | null;
            closedOn: string | null;
            nextReviewOn: string | null;
            rebounds: number;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            /** @enum {string|null} */
            bucket: "done" | "partlyDone" | "notDone" | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            measures: {
                total: number;
                verified: number;
                notStarted: number;
                inProgress: number;
                overdue: number;
            };
            manifestation: string | null;
            rootCause: string | null;
            goal: string | null;
            /** Format: uuid */
            leadLeaderId: string | null;
            leadLeader: string | null;
            /** Format: uuid */
            principalId: string | null;
            principal: string | null;
            generalise: string | null;
            selfOpinion: string | null;
            accountable: {
                times: number | null;
                cases: number;
                persons: number;
                unregistered: number;
                /** @enum {string|null} */
                form: "first" | "second" | "third" | "fourth" | null;
            };
            refundedFen: number | null;
            recoveredFen: number | null;
            savedFen: number | null;
            note: string | null;
            newDueOn: string | null;
            /** Format: uuid */
            mergedIntoId: string | null;
            measureList: components["schemas"]["MeasureView"][];
            progress: components["schemas"]["ProgressEntry"][];
            evidence: components["schemas"]["EvidenceFile"][];
            sources: components["schemas"]["FindingSource"][];
            rules: components["schemas"]["AdoptedRule"][];
            amounts: components["schemas"]["AmountEntry"][];
            accountability: components["schemas"]["AccountabilityCase"][];
            opinions: components["schemas"]["CloseOutOpinion"][];
            extensions: components["schemas"]["DueDateExtension"][];
            reboundList: components["schemas"]["Rebound"][];
            asOf: string | null;
        };
        MeasureView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            findingId: string;
            seq: number | null;
            text: string;
            leadDepartment: string;
            coDepartment: string | null;
            /** Format: uuid */
            ownerId: string | null;
            owner: string;
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            rectificationType: "immediate" | "concentrated" | "longTerm";
            originalDueOn: string | null;
            result: string | null;
            verifiedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            /** @enum {string} */
            standing: "notStarted" | "inProgress" | "done" | "overdue";
        };
        ProgressEntry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            measureId: string | null;
            text: string;
            reportedOn: string;
            recordedByName: string;
            recordedAt: string;
        };
        EvidenceFile: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            measureId: string | null;
            fileName: string;
            mediaType: string;
            size: number;
            purpose: string;
            /** @enum {string} */
            grade: "public" | "internal" | "workSecret";
            createdAt: string;
            createdBy: string;
            number: string | null;
            documentedOn: string | null;
        };
        FindingSource: {
            type: string;
            /** Format: uuid */
            id: string;
            title: string | null;
            link: string | null;
            locked: boolean;
        };
        AdoptedRule: {
            /** Format: uuid */
            id: string;
            seq: number;
            name: string;
            documentNo: string | null;
            adoptedOn: string | null;
            files: components["schemas"]["RectificationFile"][];
        };
        RectificationFile: {
            /** Format: uuid */
            id: string;
            fileName: string;
            mediaType: string;
            size: number;
            /** @enum {string} */
            grade: "public" | "internal" | "workSecret";
            createdAt: string;
            createdBy: string;
        };
        AmountEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "refunded" | "recovered" | "saved";
            amountFen: number;
            occurredOn: string;
            note: string | null;
            recordedByName: string;
            recordedAt: string;
            files: components["schemas"]["RectificationFile"][];
        };
        AccountabilityCase: {
            /** Format: uuid */
            id: string;
            version: number;
            matter: string;
            decidedOn: string;
            decidedBy: string;
            documentNo: string | null;
            recordedByName: string;
            persons: {
                /** Format: uuid */
                id: string;
                seq: number;
                name: string;
                isMasked: boolean;
                post: string | null;
                /** @enum {string|null} */
                form: "first" | "second" | "third" | "fourth" | null;
                /** @enum {string} */
                handling: "talk" | "criticism" | "admonition" | "partySanction" | "governmentSanction" | "organizational" | "transferred" | "other";
                sanction: string | null;
            }[];
        };
        CloseOutOpinion: {
            /** @enum {string} */
            body: "resident" | "organization" | "publicity" | "office" | "team" | "discipline";
            opinion: string;
            signedByName: string;
            signedOn: string;
        };
        DueDateExtension: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            measureId: string | null;
            oldDueOn: string | null;
            newDueOn: string;
            reason: string;
            approvedByName: string;
            approvedOn: string;
        };
        Rebound: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            origin: "followUp" | "unannounced" | "tip" | "repeat";
            description: string;
            foundOn: string;
            closedOn: string | null;
            approvers: string[];
            recordedByName: string;
        };
        FindingCategories: {
            items: {
                name: string;
                parts: string[];
                third: {
                    [key: string]: string[];
                };
            }[];
            taxonomy: {
                title: string;
                number: number;
            } | null;
        };
        NamedBefore: {
            people: string[];
            departments: string[];
        };
        MeasureItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            findingId: string;
            seq: number | null;
            text: string;
            leadDepartment: string;
            coDepartment: string | null;
            /** Format: uuid */
            ownerId: string | null;
            owner: string;
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            rectificationType: "immediate" | "concentrated" | "longTerm";
            originalDueOn: string | null;
            result: string | null;
            verifiedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            /** @enum {string} */
            standing: "notStarted" | "inProgress" | "done" | "overdue";
            findingText: string;
            findingSeq: number | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        UnitActivities: {
            lifeMeetings: number;
            studySessions: number;
            partyLessons: number;
            version: number;
        };
        QualityChecks: {
            items: {
                /** @enum {string} */
                kind: "noMeasure" | "copiedText" | "measureIncomplete" | "dueAfterPeriod" | "oldEvidence" | "sharedEvidence" | "thinResult";
                message: string;
                /** Format: uuid */
                findingId: string;
                findingSeq: number | null;
                /** Format: uuid */
                measureId: string | null;
                /** @enum {string} */
                anchor: "measures" | "cause" | "generalise" | "report";
                isBlocking: boolean;
            }[];
        };
        Taxonomy: {
            /** Format: uuid */
            id: string | null;
            version: number;
            key: string;
            number: number;
            title: string;
            /** @enum {string} */
            status: "builtIn" | "draft" | "published";
            publishedAt: string | null;
            updatedByName: string | null;
            items: {
                name: string;
                tags: string[];
                parts: {
                    name: string;
                    tags: string[];
                    parts: {
                        name: string;
                        tags: string[];
                    }[];
                }[];
            }[];
            rounds: number;
        };
        RoundTaxonomy: {
            /** Format: uuid */
            roundId: string;
            key: string;
            number: number;
            pinnedAt: string;
            pinnedByName: string;
        };
        UnitOverview: {
            findings: number;
            toClaim: number;
            inPlanning: number;
            rectifying: number;
            closing: number;
            closed: number;
            measures: {
                total: number;
                notStarted: number;
                inProgress: number;
                done: number;
                overdue: number;
            };
            due: {
                /** Format: uuid */
                measureId: string;
                measureSeq: number | null;
                /** Format: uuid */
                findingId: string;
                findingSeq: number | null;
                text: string;
                owner: string;
                dueOn: string | null;
                /** @enum {string} */
                standing: "notStarted" | "inProgress" | "done" | "overdue";
            }[];
            returned: {
                /** Format: uuid */
                findingId: string;
                findingSeq: number | null;
                /** Format: uuid */
                measureId: string | null;
                measureSeq: number | null;
                text: string;
                stateTitle: string;
                returnedBy: string;
                returnedAt: string;
                why: string | null;
                reason: string | null;
            }[];
        };
        RectificationFigure: {
            key: string;
            title: string;
            /** @enum {string} */
            unit: "count" | "percent" | "fen";
            value: number | null;
            formula: string;
            opens: {
                /** @enum {string} */
                list: "findings" | "measures" | "figure-rows";
                filter: {
                    [key: string]: string;
                };
            } | null;
            base: {
                /** @enum {string} */
                list: "findings" | "measures" | "figure-rows";
                filter: {
                    [key: string]: string;
                };
            } | null;
        };
        FigureRow: {
            /** Format: uuid */
            findingId: string | null;
            seq: number | null;
            unitName: string;
            findingText: string | null;
            label: string | null;
            on: string | null;
            amount: number;
        };
        FindingRound: {
            /** Format: uuid */
            id: string;
            committeeTerm: number;
            year: number;
            roundNo: number;
        };
        AssessmentTemplate: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            familyId: string;
            edition: number;
            name: string;
            basis: string | null;
            document: components["schemas"]["AssessmentDocument"];
            draftedByName: string;
            publishedByName: string | null;
            publishedOn: string | null;
            isOwn: boolean;
            faults: string[];
        };
        AssessmentDocument: {
            aspects: {
                title: string;
                indicators: ({
                    /** @enum {string} */
                    kind: "points";
                    key: string;
                    title: string;
                    standard: string;
                    points: number;
                    ratedBy: string[];
                } | {
                    /** @enum {string} */
                    kind: "yesNo";
                    key: string;
                    title: string;
                    standard: string;
                    points: number;
                    ratedBy: string[];
                } | {
                    /** @enum {string} */
                    kind: "figure";
                    key: string;
                    title: string;
                    standard: string;
                    points: number;
                    /** @enum {string} */
                    figure: "rate" | "onTimeRate" | "measureRate";
                })[];
            }[];
            raters: {
                key: string;
                title: string;
                /** @enum {string} */
                kind: "self" | "assigned" | "recorded";
                weight: number;
            }[];
            grades: {
                key: string;
                title: string;
                from: number;
                consequences: ("secondRectification" | "summons" | "followUp")[];
            }[];
        };
        BuiltInAssessmentTemplate: {
            key: string;
            name: string;
            basis: string;
            summary: string;
        };
        DraftAssessmentTemplate: {
            from: {
                /** Format: uuid */
                templateId: string;
            } | {
                builtIn: string;
            };
            name?: string;
        };
        UpdateAssessmentTemplate: {
            name: string;
            basis: string | null;
            document: components["schemas"]["AssessmentDocument"];
        };
        AssessmentItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            seq: number;
            templateName: string;
            dueOn: string;
            openedOn: string;
            openedByName: string;
            score: number | null;
            grade: string | null;
            computedGrade: string | null;
            gradeReason: string | null;
            consequences: ("secondRectification" | "summons" | "followUp")[];
            concludedOn: string | null;
            concludedByName: string | null;
            sheetCount: number;
            submittedCount: number;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
        };
        AssessmentOverviewLine: {
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            assessment: components["schemas"]["AssessmentItem"] & (Record<string, never> | null);
        };
        Assessment: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            seq: number;
            templateName: string;
            dueOn: string;
            openedOn: string;
            openedByName: string;
            score: number | null;
            grade: string | null;
            computedGrade: string | null;
            gradeReason: string | null;
            consequences: ("secondRectification" | "summons" | "followUp")[];
            concludedOn: string | null;
            concludedByName: string | null;
            sheetCount: number;
            submittedCount: number;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            document: components["schemas"]["AssessmentDocument"];
            sheets: components["schemas"]["AssessmentSheet"][];
            result: components["schemas"]["AssessmentResult"];
        };
        AssessmentSheet: {
            /** Format: uuid */
            id: string;
            version: number;
            rater: string;
            userName: string;
            isOwn: boolean;
            submittedAt: string | null;
            submittedByName: string | null;
            marks: {
                [key: string]: number;
            } | null;
            remark: string | null;
            participants: number | null;
            gaps: string[];
        };
        AssessmentResult: {
            score: number;
            gradeTitle: string;
            sum: number;
            full: number;
            indicators: {
                key: string;
                points: number;
                score: number | null;
                figure: number | null;
                shares: {
                    rater: string;
                    weight: number;
                    sheets: number;
                    mean: number;
                }[];
            }[];
            isFinal: boolean;
        } | null;
        OpenAssessment: {
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            templateId: string;
            /** Format: date */
            dueOn: string;
            raters: {
                rater: string;
                userIds: string[];
            }[];
        };
        SaveAssessmentSheet: {
            marks: {
                [key: string]: number;
            };
            remark: string | null;
            participants: number | null;
        };
        ProposeAssessmentGrade: {
            grade: string;
            reason: string;
        };
        RepeatedFinding: {
            /** Format: uuid */
            id: string;
            version: number;
            seq: number | null;
            text: string;
            manifestation: string | null;
            stage: string | null;
            stateTitle: string | null;
            issuedOn: string | null;
            closedOn: string | null;
            committeeTerm: number;
            year: number;
            roundNo: number;
            rebounds: number;
            similarity: number;
            /** @enum {string|null} */
            decision: "repeat" | "dismissed" | null;
            note: string | null;
            decidedByName: string | null;
            decidedOn: string | null;
        };
        FindingRepeats: {
            candidates: components["schemas"]["RepeatedFinding"][];
            decided: components["schemas"]["RepeatedFinding"][];
            later: components["schemas"]["RepeatedFinding"][];
        };
        DecideRepeat: {
            /** Format: uuid */
            earlierId: string;
            /** @enum {string} */
            decision: "repeat" | "dismissed";
            /** @default null */
            note: string | null;
        };
        FollowUpCheck: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            findingId: string;
            account: {
                round: string;
                seq: number | null;
                text: string;
                stateTitle: string;
                closedOn: string | null;
                measures: {
                    text: string;
                    owner: string;
                    dueOn: string | null;
                    stateTitle: string;
                    result: string | null;
                }[];
                evidence: string[];
                rules: string[];
                opinions: {
                    body: string;
                    opinion: string;
                    signedByName: string;
                    signedOn: string;
                }[];
                approvers: string[];
            };
            /** @enum {string|null} */
            outcome: "done" | "partly" | "notDone" | "rebounded" | null;
            facts: string | null;
            checkedOn: string | null;
            checkedByName: string | null;
            /** Format: uuid */
            reboundId: string | null;
            evidence: {
                /** Format: uuid */
                id: string;
                fileName: string;
                size: number;
            }[];
        };
        ChooseFollowUps: {
            findingIds: string[];
        };
        RecordFollowUpCheck: {
            /** @enum {string} */
            outcome: "done" | "partly" | "notDone" | "rebounded";
            facts: string;
        };
        EngagementTrace: {
            sources: {
                type: string;
                /** Format: uuid */
                id: string;
                title: string;
                link: string;
                locked: boolean;
                edition: number | null;
                hash: string | null;
            }[];
            findings: {
                /** Format: uuid */
                id: string;
                version: number;
                seq: number | null;
                text: string;
                stage: string | null;
                stateTitle: string | null;
                /** Format: uuid */
                mergedIntoId: string | null;
                cites: string[];
                measures: {
                    /** Format: uuid */
                    id: string;
                    seq: number | null;
                    text: string;
                    stage: string | null;
                    stateTitle: string | null;
                }[];
                mergedOn: string | null;
                mergedByName: string | null;
            }[];
        };
        CitingFinding: {
            /** Format: uuid */
            id: string;
            version: number;
            seq: number | null;
            text: string;
            stage: string | null;
            stateTitle: string | null;
            /** Format: uuid */
            mergedIntoId: string | null;
            byMerge: boolean;
        };
        AssignmentItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            direction: "internal" | "outgoing" | "incoming";
            number: string | null;
            issuerName: string;
            recipientName: string;
            /** Format: uuid */
            unitId: string | null;
            /** Format: uuid */
            bodyId: string | null;
            matter: string;
            subjectType: string | null;
            /** Format: uuid */
            subjectId: string | null;
            subjectTitle: string | null;
            issuedOn: string | null;
            dueOn: string;
            originalDueOn: string;
            acknowledgedOn: string | null;
            concludedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            caseDueOn: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            reminders: number;
        };
        AssignmentTotals: {
            assignments: number;
            overdue: number;
        };
        AssignmentDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            direction: "internal" | "outgoing" | "incoming";
            number: string | null;
            issuerName: string;
            recipientName: string;
            /** Format: uuid */
            unitId: string | null;
            /** Format: uuid */
            bodyId: string | null;
            matter: string;
            subjectType: string | null;
            /** Format: uuid */
            subjectId: string | null;
            subjectTitle: string | null;
            issuedOn: string | null;
            dueOn: string;
            originalDueOn: string;
            acknowledgedOn: string | null;
            concludedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            caseDueOn: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            reminders: number;
            demand: string;
            instructedBy: string | null;
            instructionNo: string | null;
            instructedOn: string | null;
            instruction: string | null;
            contactName: string | null;
            contactPhone: string | null;
            requestedDueOn: string | null;
            requestReason: string | null;
            acknowledgedByName: string | null;
            result: string | null;
            effect: string | null;
            reportedOn: string | null;
            reviewerName: string | null;
            draftedByName: string;
            feedbacks: {
                /** Format: uuid */
                id: string;
                text: string;
                fromPartner: boolean;
                recordedOn: string;
                recordedByName: string;
                recordedAt: string;
            }[];
            extensions: {
                /** Format: uuid */
                id: string;
                oldDueOn: string;
                newDueOn: string;
                reason: string;
                approved: boolean;
                decidedByName: string;
                decidedOn: string;
                opinion: string | null;
            }[];
            files: {
                /** Format: uuid */
                id: string;
                fileName: string;
                mediaType: string;
                size: number;
                purpose: string;
                createdAt: string;
                createdBy: string;
            }[];
            isOnItsWay: boolean;
            isHandler: boolean;
        };
        EscalationItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            form: "letter" | "talk";
            rung: string;
            rungTitle: string;
            number: string | null;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            subjectTitle: string;
            subjectDueOn: string | null;
            recipientName: string;
            /** Format: uuid */
            unitId: string | null;
            triggeredOn: string;
            issuedOn: string | null;
            dueOn: string;
            acknowledgedOn: string | null;
            repliedOn: string | null;
            closedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
        };
        EscalationTotals: {
            escalations: number;
            overdue: number;
        };
        EscalationRung: {
            key: string;
            title: string;
            before: number | null;
            needsApproval: boolean;
            replyDays: number;
        };
        DueMatter: {
            type: string;
            typeTitle: string;
            /** Format: uuid */
            id: string;
            title: string;
            link: string;
            recipientName: string;
            /** Format: uuid */
            unitId: string | null;
            dueOn: string;
            daysLeft: number;
            next: {
                key: string;
                title: string;
                needsApproval: boolean;
                replyDays: number;
            };
            last: {
                /** Format: uuid */
                id: string;
                title: string;
                stateTitle: string | null;
            } | null;
            reminders: number;
        };
        EscalationDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            form: "letter" | "talk";
            rung: string;
            rungTitle: string;
            number: string | null;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            subjectTitle: string;
            subjectDueOn: string | null;
            recipientName: string;
            /** Format: uuid */
            unitId: string | null;
            triggeredOn: string;
            issuedOn: string | null;
            dueOn: string;
            acknowledgedOn: string | null;
            repliedOn: string | null;
            closedOn: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            due: {
                daysLeft: number | null;
                overdue: boolean;
                /** @enum {string|null} */
                colour: "green" | "yellow" | "red" | null;
            };
            needsApproval: boolean;
            reason: string;
            demand: string;
            nextStep: string | null;
            acknowledgedByName: string | null;
            reply: string | null;
            talkOn: string | null;
            talkPlace: string | null;
            draftedByName: string;
            subjectLink: string | null;
            talk: {
                /** Format: uuid */
                id: string;
                version: number;
                isCollective: boolean;
                heldOn: string;
                heldAt: string | null;
                place: string;
                talkers: string;
                attendees: string;
                minutes: string | null;
                followUpOn: string | null;
                others: {
                    /** Format: uuid */
                    id: string;
                    recipientName: string;
                    stateTitle: string | null;
                }[];
            } | null;
            files: {
                /** Format: uuid */
                id: string;
                fileName: string;
                mediaType: string;
                size: number;
                purpose: string;
                createdAt: string;
                createdBy: string;
            }[];
            isRecipient: boolean;
        };
        RoundItem: {
            /** Format: uuid */
            id: string;
            version: number;
            committeeTerm: number;
            year: number;
            roundNo: number;
            name: string;
            planDocument: string | null;
            onSiteOn: string | null;
            offSiteOn: string | null;
            approvedOn: string | null;
            decisionNo: string | null;
            createdAt: string;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            units: number;
            teams: number;
        };
        Round: {
            /** Format: uuid */
            id: string;
            version: number;
            committeeTerm: number;
            year: number;
            roundNo: number;
            name: string;
            planDocument: string | null;
            onSiteOn: string | null;
            offSiteOn: string | null;
            approvedOn: string | null;
            decisionNo: string | null;
            createdAt: string;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            glance: {
                units: {
                    total: number;
                    byStage: {
                        stage: string;
                        count: number;
                    }[];
                };
                papers: {
                    total: number;
                    byStage: {
                        stage: string;
                        count: number;
                    }[];
                };
                adopted: number;
                teams: number;
                members: number;
                figures: {
                    key: string;
                    title: string;
                    /** @enum {string} */
                    unit: "count" | "percent" | "fen";
                    value: number | null;
                    formula: string;
                    opens: {
                        list: string;
                        filter: {
                            [key: string]: string;
                        };
                    } | null;
                }[];
            };
        };
        CreateRound: {
            committeeTerm: number;
            year: number;
            roundNo: number;
            name: string;
            planDocument?: string | null;
            /** Format: date */
            onSiteOn?: string | null;
            /** Format: date */
            offSiteOn?: string | null;
        };
        UpdateRound: {
            committeeTerm?: number;
            year?: number;
            roundNo?: number;
            name?: string;
            planDocument?: string | null;
            /** Format: date */
            onSiteOn?: string | null;
            /** Format: date */
            offSiteOn?: string | null;
        };
        Engagement: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            inspectionType: "routine" | "special" | "mobile" | "upgraded" | "cross" | "linked" | "followUp";
            /** Format: uuid */
            teamId: string | null;
            teamName: string | null;
            onSiteOn: string | null;
            offSiteOn: string | null;
            feedbackOn: string | null;
            feedbackDocument: string | null;
            rectifyBy: string | null;
            receivedOn: string | null;
            receivedBy: string | null;
            released: boolean;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
        };
        AddEngagements: {
            /** Format: uuid */
            roundId: string;
            units: {
                /** Format: uuid */
                unitId: string;
                /** @enum {string} */
                inspectionType: "routine" | "special" | "mobile" | "upgraded" | "cross" | "linked" | "followUp";
            }[];
        };
        UpdateEngagement: {
            /** Format: uuid */
            teamId?: string | null;
            /** Format: date */
            onSiteOn?: string | null;
            /** Format: date */
            offSiteOn?: string | null;
        };
        GiveFeedback: {
            /** Format: date */
            issuedOn: string;
            documentNo: string;
            /** Format: date */
            dueOn: string;
        };
        RecordReceipt: {
            /** Format: date */
            receivedOn: string;
            receivedBy: string;
        };
        Team: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            roundId: string;
            number: number;
            name: string;
            mandateDocument: string | null;
            members: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                userId: string;
                displayName: string;
                /** @enum {string} */
                role: "leader" | "deputyLeader" | "liaison" | "member";
                mandate: {
                    /** Format: uuid */
                    id: string;
                    validFrom: string;
                    validTo: string;
                    documentNo: string;
                    inForce: boolean;
                    coversAllUnits: boolean;
                } | null;
            }[];
            engagements: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                unitId: string;
                unitName: string;
            }[];
            problems: {
                code: string;
                message: string;
            }[];
            warnings: {
                code: string;
                message: string;
            }[];
        };
        CreateTeam: {
            /** Format: uuid */
            roundId: string;
            name: string;
            number?: number;
        };
        RenameTeam: {
            name: string;
        };
        AddTeamMember: {
            /** Format: uuid */
            userId: string;
            /** @enum {string} */
            role: "leader" | "deputyLeader" | "liaison" | "member";
        };
        ChangeTeamRole: {
            /** @enum {string} */
            role: "leader" | "deputyLeader" | "liaison" | "member";
        };
        RemoveTeamMember: {
            reason: string;
        };
        IssueMandates: {
            documentNo: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        ExtendMandates: {
            /** Format: date */
            validTo: string;
            reason: string;
        };
        RecusalDeclaration: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            userId: string;
            displayName: string;
            hasTies: boolean;
            ties: string | null;
            declaredAt: string;
            /** @enum {string|null} */
            decision: "pass" | "mustRecuse" | null;
            decisionNote: string | null;
            decidedByName: string | null;
        };
        DeclareTies: {
            declarations: {
                /** Format: uuid */
                engagementId: string;
                ties: string | null;
            }[];
        };
        DecideTies: {
            /** @enum {string} */
            decision: "pass" | "mustRecuse";
            /** @default null */
            note: string | null;
        };
        WorkingPaperItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            teamId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            provisionalNo: string;
            paperNo: string | null;
            edition: number;
            title: string;
            draftedOn: string;
            isCadreLead: boolean;
            /** @enum {string|null} */
            resultTag: "adopted" | "toLead" | "notAdopted" | null;
            lockedAt: string | null;
            handlers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
        };
        WorkingPaper: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            teamId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            provisionalNo: string;
            paperNo: string | null;
            edition: number;
            title: string;
            draftedOn: string;
            isCadreLead: boolean;
            /** @enum {string|null} */
            resultTag: "adopted" | "toLead" | "notAdopted" | null;
            lockedAt: string | null;
            handlers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            /** @enum {string} */
            source: "interview" | "review" | "visit" | "petition" | "questionnaire" | "tipChannel" | "referral" | "other";
            domains: string[];
            summary: string;
            facts: string;
            whenWhere: string;
            basis: string;
            responsible: string;
            /** @enum {string|null} */
            responsibilityKind: "main" | "firstResponsible" | "mainLeader" | "direct" | "oversight" | null;
            foundOn: string;
            finders: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            accurateMethod: boolean;
            accurateSubject: boolean;
            accurateWhenWhere: boolean;
            accuratePolicy: boolean;
            deputyOpinion: string | null;
            meetingOpinion: string | null;
            meetingMinutesNo: string | null;
            leader: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            signedOn: string | null;
            contentHash: string | null;
            /** Format: uuid */
            createdBy: string;
            createdAt: string;
            evidence: {
                /** Format: uuid */
                id: string;
                fileName: string;
                mediaType: string;
                size: number;
                sha256: string;
                /** @enum {string} */
                grade: "public" | "internal" | "workSecret";
                createdAt: string;
            }[];
            editions: {
                edition: number;
                paperNo: string;
                contentHash: string;
                lockedAt: string;
                lockedByName: string;
            }[];
        };
        CreateWorkingPaper: {
            title: string;
            /** Format: date */
            draftedOn: string;
            /** @enum {string} */
            source: "interview" | "review" | "visit" | "petition" | "questionnaire" | "tipChannel" | "referral" | "other";
            /** @default [] */
            domains: string[];
            summary: string;
            facts: string;
            whenWhere: string;
            basis: string;
            responsible: string;
            /**
             * @default null
             * @enum {string|null}
             */
            responsibilityKind: "main" | "firstResponsible" | "mainLeader" | "direct" | "oversight" | null;
            /** Format: date */
            foundOn: string;
            finderIds: string[];
            handlerIds: string[];
            /** @default false */
            accurateMethod: boolean;
            /** @default false */
            accurateSubject: boolean;
            /** @default false */
            accurateWhenWhere: boolean;
            /** @default false */
            accuratePolicy: boolean;
            /** @default false */
            isCadreLead: boolean;
            /** Format: uuid */
            engagementId: string;
        };
        UpdateWorkingPaper: {
            title?: string;
            /** Format: date */
            draftedOn?: string;
            /** @enum {string} */
            source?: "interview" | "review" | "visit" | "petition" | "questionnaire" | "tipChannel" | "referral" | "other";
            domains?: string[];
            summary?: string;
            facts?: string;
            whenWhere?: string;
            basis?: string;
            responsible?: string;
            /** @enum {string|null} */
            responsibilityKind?: "main" | "firstResponsible" | "mainLeader" | "direct" | "oversight" | null;
            /** Format: date */
            foundOn?: string;
            finderIds?: string[];
            handlerIds?: string[];
            accurateMethod?: boolean;
            accurateSubject?: boolean;
            accurateWhenWhere?: boolean;
            accuratePolicy?: boolean;
            isCadreLead?: boolean;
        };
        WorkingPaperEdition: {
            /** Format: uuid */
            paperId: string;
            edition: number;
            paperNo: string;
            content: {
                [key: string]: unknown;
            };
            contentHash: string;
            intact: boolean;
            lockedAt: string;
            lockedByName: string;
        };
        LinkMeetingMinutes: {
            minutesNo: string;
        };
        TagPaperResult: {
            /** @enum {string|null} */
            resultTag: "toLead" | "notAdopted" | null;
        };
        TurnPapersIntoFindings: {
            findings: {
                paperIds: string[];
                text: string;
                /** @enum {string} */
                level: "county" | "village";
                cat1: string;
                /** @default null */
                cat2: string | null;
                /** @default [] */
                tags: string[];
                /** @default false */
                isKey: boolean;
                /** @default null */
                manifestation: string | null;
            }[];
        };
        ImmediateRectificationItem: {
            /** Format: uuid */
            id: string;
            version: number;
            noticeNo: string | null;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            roundName: string;
            teamName: string;
            issue: string;
            demand: string;
            dueOn: string;
            issuedOn: string | null;
            signedByName: string | null;
            draftedByName: string;
            result: string | null;
            answeredOn: string | null;
            confirmedOn: string | null;
            inReport: boolean;
            /** Format: uuid */
            findingId: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            isOverdue: boolean;
        };
        ImmediateRectificationDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            noticeNo: string | null;
            /** Format: uuid */
            engagementId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            roundName: string;
            teamName: string;
            issue: string;
            demand: string;
            dueOn: string;
            issuedOn: string | null;
            signedByName: string | null;
            draftedByName: string;
            result: string | null;
            answeredOn: string | null;
            confirmedOn: string | null;
            inReport: boolean;
            /** Format: uuid */
            findingId: string | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            isOverdue: boolean;
            files: {
                /** Format: uuid */
                id: string;
                fileName: string;
                mediaType: string;
                size: number;
                purpose: string;
                createdAt: string;
                createdBy: string;
            }[];
        };
        GovernanceProposal: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string | null;
            committeeTerm: number;
            year: number;
            roundNo: number;
            teamName: string;
            /** Format: uuid */
            inspectedUnitId: string;
            inspectedUnitName: string | null;
            /** Format: uuid */
            unitId: string | null;
            /** Format: uuid */
            bodyId: string | null;
            recipientName: string;
            referredOn: string;
            count: number;
            proposal: string;
            dueOn: string;
            /** @enum {string|null} */
            dueState: "due" | "soon" | "later" | null;
            dueStateTitle: string;
            findingIds: string[];
            handlerName: string | null;
            handling: string | null;
            uptake: string | null;
            replyNo: string | null;
            acknowledgedOn: string | null;
            acknowledgedByName: string | null;
            concludedOn: string | null;
            draftedByName: string;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
        };
        LeadItem: {
            /** Format: uuid */
            id: string;
            version: number;
            leadNo: string;
            /** @enum {string} */
            source: "letter" | "visit" | "call" | "network" | "inspection" | "other";
            year: number;
            roundNo: number;
            committeeTerm: number;
            teamName: string;
            /** @enum {string} */
            discipline: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            /** @enum {string} */
            way: "self" | "transfer" | "assign" | "supervise" | "coordinate";
            referredOn: string | null;
            /** @enum {string|null} */
            disposition: "talkInquiry" | "preliminaryVerification" | "suspended" | "concluded" | "transferredOut" | "retained" | "investigation" | null;
            handlingBodyName: string | null;
            filed: boolean;
            form: number | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            subjectMasked: string;
            subjectUnit: string;
        };
        LeadFigures: {
            year: number | null;
            /** @enum {string} */
            variant: "cases" | "people";
            rates: {
                key: string;
                title: string;
                formula: string;
                numerator: number;
                denominator: number;
                value: number | null;
            }[];
            counts: {
                key: string;
                title: string;
                value: number;
            }[];
            higher: number;
        };
        LeadChoices: {
            bodies: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            handlers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            rounds: {
                committeeTerm: number;
                year: number;
                roundNo: number;
                teamName: string;
            }[];
        };
        Lead: {
            /** Format: uuid */
            id: string;
            version: number;
            leadNo: string;
            /** @enum {string} */
            source: "letter" | "visit" | "call" | "network" | "inspection" | "other";
            year: number;
            roundNo: number;
            committeeTerm: number;
            teamName: string;
            /** @enum {string} */
            discipline: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            /** @enum {string} */
            way: "self" | "transfer" | "assign" | "supervise" | "coordinate";
            referredOn: string | null;
            /** @enum {string|null} */
            disposition: "talkInquiry" | "preliminaryVerification" | "suspended" | "concluded" | "transferredOut" | "retained" | "investigation" | null;
            handlingBodyName: string | null;
            filed: boolean;
            form: number | null;
            state: string | null;
            stateTitle: string | null;
            stage: string | null;
            tone: string | null;
            caseDueOn: string | null;
            category1: string | null;
            category2: string | null;
            allegation: string;
            referralDocument: string | null;
            suggestion: string | null;
            proposal: string | null;
            /** Format: uuid */
            handlingBodyId: string | null;
            handlers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            receivedOn: string | null;
            receivedBy: string | null;
            signedBy: string | null;
            signedOn: string | null;
            studiedOn: string | null;
            studyMinutesNo: string | null;
            reviewOn: string | null;
            newEvidenceOn: string | null;
            progress: string | null;
            outcome: string | null;
            filedOn: string | null;
            sanction: string | null;
            reportedOn: string | null;
            feedbackDocument: string | null;
            note: string | null;
            /** Format: uuid */
            letterId: string | null;
            registeredByName: string;
            registeredOn: string;
            people: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                part: "subject" | "involved";
                name: string;
                unitName: string;
                post: string | null;
                /** @enum {string|null} */
                rank: "county" | "deputyCounty" | "section" | "deputySection" | "clerk" | "village" | "other" | null;
                namedOn: string;
                candidates: {
                    /** Format: uuid */
                    userId: string;
                    name: string;
                    place: string | null;
                    duty: string | null;
                    /** @enum {string} */
                    decision: "open" | "confirmed" | "dismissed";
                    reason: string | null;
                }[];
            }[];
        };
        RegisterLead: {
            /** @enum {string} */
            source: "letter" | "visit" | "call" | "network" | "inspection" | "other";
            committeeTerm: number;
            year: number;
            roundNo: number;
            teamName: string;
            allegation: string;
            /** @enum {string} */
            discipline: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            /** @default null */
            category1: string | null;
            /** @default null */
            category2: string | null;
            /**
             * @default assign
             * @enum {string}
             */
            way: "self" | "transfer" | "assign" | "supervise" | "coordinate";
            /** @default null */
            referralDocument: string | null;
            /**
             * Format: date
             * @default null
             */
            referredOn: string | null;
            /** @default null */
            suggestion: string | null;
            /** @default null */
            note: string | null;
            subject: components["schemas"]["LeadPersonBody"];
        };
        LeadPersonBody: {
            name: string;
            unitName: string;
            /** @default null */
            post: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            rank: "county" | "deputyCounty" | "section" | "deputySection" | "clerk" | "village" | "other" | null;
            /**
             * Format: uuid
             * @default null
             */
            personId: string | null;
        };
        HigherLeadNoted: {
            number: number;
        };
        NoteHigherLead: {
            /** @enum {string} */
            channel: "principal" | "nextLevel";
        };
        UpdateLead: {
            /** @enum {string} */
            discipline?: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            category1?: string | null;
            category2?: string | null;
            /** @enum {string} */
            way?: "self" | "transfer" | "assign" | "supervise" | "coordinate";
            referralDocument?: string;
            /** Format: date */
            referredOn?: string;
            note?: string | null;
        };
        AssignLeadHandlers: {
            /** Format: uuid */
            handlingBodyId: string;
            handlerIds: string[];
        };
        RecordLeadProgress: {
            progress: string;
            /**
             * Format: date
             * @default null
             */
            newEvidenceOn: string | null;
        };
        RecordLeadResult: {
            outcome: string;
            form: number | null;
            filed: boolean;
            /** Format: date */
            filedOn: string | null;
            sanction: string | null;
        };
        NameLeadPerson: {
            name: string;
            unitName: string;
            /** @default null */
            post: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            rank: "county" | "deputyCounty" | "section" | "deputySection" | "clerk" | "village" | "other" | null;
            /**
             * Format: uuid
             * @default null
             */
            personId: string | null;
            /** @enum {string} */
            part: "subject" | "involved";
        };
        DecideLeadCandidate: {
            /** Format: uuid */
            userId: string;
            isSamePerson: boolean;
            reason: string;
        };
        RevealedLeadField: {
            value: string | null;
        };
        RevealLeadField: {
            /** @enum {string} */
            field: "subject" | "allegation" | "outcome";
            reason: string;
        };
        LeadReferral: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            engagementId: string;
            documentNo: string;
            referredOn: string;
            referredByName: string;
            paperNo: string | null;
            takenAt: string | null;
            receivedOn: string | null;
            receivedBy: string | null;
        };
        ReferredLead: {
            /** Format: uuid */
            id: string;
        };
        ReferLead: {
            /** Format: uuid */
            engagementId: string;
            /**
             * Format: uuid
             * @default null
             */
            paperId: string | null;
            documentNo: string;
            /** Format: date */
            referredOn: string;
            subject: components["schemas"]["LeadPersonBody"];
            allegation: string;
            /** @enum {string} */
            discipline: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            /** @default null */
            category1: string | null;
            /** @default null */
            category2: string | null;
            /** @default null */
            suggestion: string | null;
        };
        LetterItem: {
            /** Format: uuid */
            id: string;
            version: number;
            letterNo: string;
            /** @enum {string} */
            kind: "letter" | "visit" | "call" | "network" | "other";
            receivedOn: string;
            recorder: string;
            isNamed: boolean;
            isDuplicate: boolean;
            /** @enum {string} */
            urgency: "normal" | "urgent" | "veryUrgent";
            /** @enum {string} */
            secrecy: "internal" | "workSecret";
            signBy: string | null;
            signedOn: string | null;
            dueOn: string | null;
            /** @enum {string|null} */
            extension: "requested" | "granted" | "refused" | null;
            settledOn: string | null;
            /** Format: uuid */
            leadId: string | null;
            isOverdue: boolean;
            titleMasked: string;
        };
        Letter: {
            /** Format: uuid */
            id: string;
            version: number;
            letterNo: string;
            /** @enum {string} */
            kind: "letter" | "visit" | "call" | "network" | "other";
            receivedOn: string;
            recorder: string;
            isNamed: boolean;
            isDuplicate: boolean;
            /** @enum {string} */
            urgency: "normal" | "urgent" | "veryUrgent";
            /** @enum {string} */
            secrecy: "internal" | "workSecret";
            signBy: string | null;
            signedOn: string | null;
            dueOn: string | null;
            /** @enum {string|null} */
            extension: "requested" | "granted" | "refused" | null;
            settledOn: string | null;
            /** Format: uuid */
            leadId: string | null;
            isOverdue: boolean;
            title: string;
            reporter: string | null;
            reporterUnit: string | null;
            phone: string | null;
            accused: string | null;
            accusedUnit: string | null;
            content: string;
            groupSize: number | null;
            isSensitive: boolean;
            isForeign: boolean;
        };
        LetterBody: {
            /** @enum {string} */
            kind: "letter" | "visit" | "call" | "network" | "other";
            /** Format: date */
            receivedOn: string;
            title: string;
            /** @default null */
            reporter: string | null;
            /** @default null */
            reporterUnit: string | null;
            /** @default null */
            phone: string | null;
            /** @default null */
            accused: string | null;
            /** @default null */
            accusedUnit: string | null;
            content: string;
            recorder: string;
            isNamed: boolean;
            isDuplicate: boolean;
            /** @default null */
            groupSize: number | null;
            /**
             * @default normal
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "veryUrgent";
            /** @enum {string} */
            secrecy: "internal" | "workSecret";
            /** @default false */
            isSensitive: boolean;
            /** @default false */
            isForeign: boolean;
            /**
             * Format: date
             * @default null
             */
            signBy: string | null;
            /**
             * Format: date
             * @default null
             */
            signedOn: string | null;
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            extension: "requested" | "granted" | "refused" | null;
        };
        SettleLetter: {
            /** Format: date */
            settledOn: string;
        };
        LeadOfLetter: {
            /** Format: uuid */
            leadId: string;
        };
        TurnLetterIntoLead: {
            committeeTerm: number;
            year: number;
            roundNo: number;
            teamName: string;
            /** @enum {string} */
            discipline: "political" | "organizational" | "integrity" | "masses" | "work" | "life";
            /** @default null */
            post: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            rank: "county" | "deputyCounty" | "section" | "deputySection" | "clerk" | "village" | "other" | null;
        };
        TalkItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            unitName: string;
            talkNo: number;
            talkedName: string;
            talkedPost: string;
            talkedUnit: string;
            talkers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            recorder: {
                /** Format: uuid */
                userId: string;
                name: string;
            };
            talkedOn: string;
            place: string;
            /** @enum {string|null} */
            category: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other" | null;
            confirmedOn: string | null;
        };
        Talk: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            engagementId: string;
            unitName: string;
            talkNo: number;
            talkedName: string;
            talkedPost: string;
            talkedUnit: string;
            talkers: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            recorder: {
                /** Format: uuid */
                userId: string;
                name: string;
            };
            talkedOn: string;
            place: string;
            /** @enum {string|null} */
            category: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other" | null;
            confirmedOn: string | null;
            content: string;
        };
        CreateTalk: {
            talkedName: string;
            talkedPost: string;
            talkedUnit: string;
            talkerIds: string[];
            /** Format: uuid */
            recorderId: string;
            /** Format: date */
            talkedOn: string;
            place: string;
            /**
             * @default null
             * @enum {string|null}
             */
            category: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other" | null;
            content: string;
            /** Format: uuid */
            engagementId: string;
        };
        TalkBody: {
            talkedName: string;
            talkedPost: string;
            talkedUnit: string;
            talkerIds: string[];
            /** Format: uuid */
            recorderId: string;
            /** Format: date */
            talkedOn: string;
            place: string;
            /**
             * @default null
             * @enum {string|null}
             */
            category: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other" | null;
            content: string;
        };
        ConfirmTalk: {
            /** Format: date */
            confirmedOn: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the sign-in page offers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptionsView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Sign in with user name and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBody"];
            };
        };
        responses: {
            /** @description Finish signing in with a code or a recovery code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am, and where I may go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyTasks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyNotifications: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My notices, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markAllNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where I am signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin enrolling a second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEnrolmentBody"];
            };
        };
        responses: {
            /** @description Enable the second factor with a first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSecondFactorBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Change my password; ends my other sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks in this capacity, and what keeps each from being done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskHerePage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasksInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks in this capacity, and what keeps each from being done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskHerePage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasksInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks in this capacity, and what keeps each from being done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskHerePage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasksInRestricted: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My open tasks in this capacity, and what keeps each from being done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskHerePage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a record stands, its open and closed moves with reasons, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a record stands, its open and closed moves with reasons, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a record stands, its open and closed moves with reasons, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a record stands, its open and closed moves with reasons, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCase: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEvent"];
            };
        };
        responses: {
            /** @description Move a case, sign, return or withdraw */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCaseInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEvent"];
            };
        };
        responses: {
            /** @description Move a case, sign, return or withdraw */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCaseInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEvent"];
            };
        };
        responses: {
            /** @description Move a case, sign, return or withdraw */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCaseInRestricted: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEvent"];
            };
        };
        responses: {
            /** @description Move a case, sign, return or withdraw */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyCase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCopy"];
            };
        };
        responses: {
            /** @description 抄送: let colleagues know of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyCaseInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCopy"];
            };
        };
        responses: {
            /** @description 抄送: let colleagues know of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyCaseInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCopy"];
            };
        };
        responses: {
            /** @description 抄送: let colleagues know of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyCaseInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCopy"];
            };
        };
        responses: {
            /** @description 抄送: let colleagues know of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindHolders: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReminder"];
            };
        };
        responses: {
            /** @description 催办: remind those who hold a case, once a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindHoldersInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReminder"];
            };
        };
        responses: {
            /** @description 催办: remind those who hold a case, once a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindHoldersInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReminder"];
            };
        };
        responses: {
            /** @description 催办: remind those who hold a case, once a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindHoldersInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReminder"];
            };
        };
        responses: {
            /** @description 催办: remind those who hold a case, once a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCases: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCaseEvent"];
            };
        };
        responses: {
            /** @description The same event on several cases; answers which were refused and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkCaseResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCasesInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCaseEvent"];
            };
        };
        responses: {
            /** @description The same event on several cases; answers which were refused and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkCaseResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCasesInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCaseEvent"];
            };
        };
        responses: {
            /** @description The same event on several cases; answers which were refused and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkCaseResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnCasesInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCaseEvent"];
            };
        };
        responses: {
            /** @description The same event on several cases; answers which were refused and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkCaseResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoworkers: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who work beside me in this scope, to hand work to or to ask for a signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Coworker"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoworkersInTeam: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who work beside me in this scope, to hand work to or to ask for a signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Coworker"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoworkersInUnit: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who work beside me in this scope, to hand work to or to ask for a signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Coworker"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoworkersInRestricted: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who work beside me in this scope, to hand work to or to ask for a signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Coworker"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Absences now and to come: mine and those I stand in for, or all for who hands over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareAbsence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Declare an absence with a substitute, who finds the work among his own meanwhile */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAbsencesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Absences now and to come: mine and those I stand in for, or all for who hands over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareAbsenceInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Declare an absence with a substitute, who finds the work among his own meanwhile */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAbsencesInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Absences now and to come: mine and those I stand in for, or all for who hands over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareAbsenceInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Declare an absence with a substitute, who finds the work among his own meanwhile */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAbsenceInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAbsenceInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStrandedTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open tasks of people who have left, and cases nobody holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StrandedTask"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverTasks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description Give open tasks to another person; answers which were refused and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensionsToDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for a later date that wait for my decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineExtension"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensionsToDecideInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for a later date that wait for my decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineExtension"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensionsToDecideInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for a later date that wait for my decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineExtension"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensionsToDecideInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for a later date that wait for my decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineExtension"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadlineExtension"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestExtensionInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadlineExtension"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestExtensionInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadlineExtension"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestExtensionInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadlineExtension"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExtension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineExtensionDecision"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExtensionInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineExtensionDecision"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExtensionInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineExtensionDecision"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExtensionInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineExtensionDecision"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExchangePartners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tenants above and below, with which records can be shared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExchangePartner"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files attached to a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attachment"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachmentsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files attached to a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attachment"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachmentsInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files attached to a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attachment"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachmentsInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files attached to a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attachment"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachFile"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachFileInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachFile"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachFileInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachFile"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachFileInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachFile"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAttachmentInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAttachmentInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAttachmentInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                kind?: "department" | "town" | "enterprise" | "village" | "school" | "hospital" | "institution" | "other";
                active?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit directory (单位库), by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            /** @description Add a unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnitsInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                kind?: "department" | "town" | "enterprise" | "village" | "school" | "hospital" | "institution" | "other";
                active?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit directory (单位库), by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A unit with its leadership, accounts, history and engagements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            /** @description Change a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop offering a unit; its record stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offer a retired unit again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordSuccession: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionBody"];
            };
        };
        responses: {
            /** @description Record that a unit was renamed, merged or split */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantUnitAccess: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitUserBody"];
            };
        };
        responses: {
            /** @description Let an account speak for a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endUnitAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an account’s access to a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                bodyId?: string;
                unitId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People of the tenant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            /** @description Add a person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person with the history of posts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePerson: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            /** @description Change a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPost: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostBody"];
            };
        };
        responses: {
            /** @description Record a post a person holds or held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealPersonal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealPersonal"];
            };
        };
        responses: {
            /** @description One personal field in full, with a reason, on the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedPersonal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBodies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Organs inside the tenant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Body"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBody: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyBody"];
            };
        };
        responses: {
            /** @description Add an organ */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members of the tenant for pickers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Colleague"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members with roles and the state of their accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberBody"];
            };
        };
        responses: {
            /** @description Let an account of another tenant join */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        membershipId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The closed list of roles with their permissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Role"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountBody"];
            };
        };
        responses: {
            /** @description Open an account; its roles wait for approval */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccount"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeRoles: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRolesBody"];
            };
        };
        responses: {
            /** @description Propose other roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proposed role changes, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoleProposal"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRoleProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposalBody"];
            };
        };
        responses: {
            /** @description Approve or refuse a role change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetMemberPassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new first password, shown once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccount"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetMemberSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a member enrol a new device */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendMember: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a membership; the record keeps the name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreMember: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a membership */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMandates: {
        parameters: {
            query?: {
                teamId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mandates (一次一授权) in this tenant, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mandate"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMandatesInTeam: {
        parameters: {
            query?: {
                teamId?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mandates (一次一授权) in this tenant, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mandate"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMandatesForAdministrators: {
        parameters: {
            query?: {
                teamId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mandates (一次一授权) in this tenant, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mandate"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeMandate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeMandateBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisplaySettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the tenant set for how pages look to everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplaySettings"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisplaySettingsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the tenant set for how pages look to everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplaySettings"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisplaySettingsInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the tenant set for how pages look to everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplaySettings"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisplaySettingsInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the tenant set for how pages look to everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplaySettings"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every setting with its value in this tenant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Setting"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSettingBody"];
            };
        };
        responses: {
            /** @description Change a setting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlugins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Installed plugins and whether this tenant uses them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PluginState"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPluginEnabled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPluginEnabledBody"];
            };
        };
        responses: {
            /** @description Enable or disable a plugin; disabling hides and stops, nothing is dropped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PluginSwitch"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Holidays and make-up days of a year; the tenant’s own override the national ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        isPublished: boolean;
                        days: components["schemas"]["CalendarDay"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCalendarDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDayBody"];
            };
        };
        responses: {
            /** @description Declare a day off or a make-up day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearCalendarDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCalendarYear: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlineChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deadlines that a change of the calendar moved or confirmed, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineChange"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlineChangesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deadlines that a change of the calendar moved or confirmed, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineChange"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlineChangesInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deadlines that a change of the calendar moved or confirmed, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadlineChange"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                actor?: string;
                action?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Audit headers, newest first; contents stay with the business */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                        chain: {
                            sealed: number;
                            head: string | null;
                        };
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditEntries: {
        parameters: {
            query?: {
                actor?: string;
                action?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same headers as a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecordEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that was done to a record, with exact before and after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordEntry"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecordEntriesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that was done to a record, with exact before and after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordEntry"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecordEntriesInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that was done to a record, with exact before and after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordEntry"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealRecordField: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRecordFieldBody"];
            };
        };
        responses: {
            /** @description One sealed personal field of the record, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedRecordField"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I was typing in a form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraftInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I was typing in a form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraftInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraftInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraftInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I was typing in a form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraftInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraftInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys for scripts that I answer for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        grantable: {
                            id: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestApiKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            /** @description A key for a script, with no more than I hold; it waits for approval */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOwnApiKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys for scripts in this tenant, with who answers for them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveApiKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegisters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registers (台账) the actor may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Register"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A register with its columns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegisterRows: {
        parameters: {
            query?: {
                start?: number | null;
                limit?: number;
                query?: string;
            };
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A window of the register as text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRows"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRegister: {
        parameters: {
            query: {
                query?: string;
                columns?: string;
                view?: string;
                reason: string;
            };
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register as the users’ own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegisterTotals: {
        parameters: {
            query?: {
                query?: string;
            };
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count and sums over all rows within the conditions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegisterRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                register: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row as text, as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRow"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRegisterRow: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                register: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRegisterRowBody"];
            };
        };
        responses: {
            /** @description Change cells of one row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRow"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRegisterPaste: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteBody"];
            };
        };
        responses: {
            /** @description What pasting rows would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paste"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pasteRegisterRows: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteBody"];
            };
        };
        responses: {
            /** @description Paste rows into the register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paste"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRegisterBulk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            /** @description Which rows a change would reach, and which refuse it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRegisterBulk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            /** @description Set cells in many rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a sheet for a dry run; nothing of the register is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                register?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Import batches, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An import with its progress and the result of its dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                outcome?: "new" | "changed" | "unchanged" | "rejected";
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dry-run report row by row, with the place and remedy of every problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadMarkedSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The uploaded sheet with its bad cells coloured and a column that says why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmImportBody"];
            };
        };
        responses: {
            /** @description Write what the dry run found, in one transaction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop an import; nothing of it remains in the register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revertImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevertImportBody"];
            };
        };
        responses: {
            /** @description Take a written batch back, as long as nobody has changed its rows since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideImportHistory: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HistoryDecisionBody"];
            };
        };
        responses: {
            /** @description The second person approves or refuses the statuses of a history load */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImportColumns: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmColumnsBody"];
            };
        };
        responses: {
            /** @description Say what the columns of the sheet are; the tenant remembers it for this header */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headers whose columns were confirmed once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportMapping"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetImportMapping: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImportInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a sheet for a dry run; nothing of the register is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportsInRestricted: {
        parameters: {
            query?: {
                register?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Import batches, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An import with its progress and the result of its dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRowsInRestricted: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                outcome?: "new" | "changed" | "unchanged" | "rejected";
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dry-run report row by row, with the place and remedy of every problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadMarkedSheetInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The uploaded sheet with its bad cells coloured and a column that says why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImportInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmImportBody"];
            };
        };
        responses: {
            /** @description Write what the dry run found, in one transaction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImportInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop an import; nothing of it remains in the register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revertImportInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevertImportBody"];
            };
        };
        responses: {
            /** @description Take a written batch back, as long as nobody has changed its rows since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideImportHistoryInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HistoryDecisionBody"];
            };
        };
        responses: {
            /** @description The second person approves or refuses the statuses of a history load */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImportColumnsInRestricted: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmColumnsBody"];
            };
        };
        responses: {
            /** @description Say what the columns of the sheet are; the tenant remembers it for this header */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportMappingsInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                register: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headers whose columns were confirmed once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportMapping"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetImportMappingInRestricted: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every case type with its published workflow, its draft and what runs on older ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions of a workflow, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowVersionItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a definition of this type may use, with Chinese names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowCatalog"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version with its definition and the faults of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowTemplates: {
        parameters: {
            query: {
                subject: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates to start from: those of the city, and those of the product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowTemplate"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkWorkflow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckWorkflowBody"];
            };
        };
        responses: {
            /** @description Faults of a definition that is not saved; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowCheckResult"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWorkflowDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkflowDraftBody"];
            };
        };
        responses: {
            /** @description Open the one draft of a type from a version, a template or a file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveWorkflowDraft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveWorkflowDraftBody"];
            };
        };
        responses: {
            /** @description Keep a draft as it is drawn, with fresh faults */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardWorkflowDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeWorkflowDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeWorkflowBody"];
            };
        };
        responses: {
            /** @description Hand a draft without errors to the security administrator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackWorkflowDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a proposal back before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workflows that wait to be published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowProposalItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposal with its faults and what it changes in the published workflow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishWorkflowProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishWorkflowBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnWorkflowProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnWorkflowBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareWorkflowVersions: {
        parameters: {
            query?: {
                with?: string;
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a version changes in another one, in the published one when none is named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowDifference"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowTemplateChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the city has changed in its template since it was copied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowTemplateChanges"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptWorkflowTemplateChanges: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptTemplateChangesBody"];
            };
        };
        responses: {
            /** @description Take named changes of the template over into a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkflowMigrations: {
        parameters: {
            query?: {
                subject?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Migrations of running cases, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowMigrationItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanWorkflowMigrationBody"];
            };
        };
        responses: {
            /** @description Plan the move of open cases to the published version, with a proposed mapping */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A migration with its mapping, progress and findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWorkflowMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkflowMigrationBody"];
            };
        };
        responses: {
            /** @description Change mapping or policy; a trial before is void */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeWorkflowMigrationBody"];
            };
        };
        responses: {
            /** @description Ask the security administrator to start what was tried */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Try a migration on every open case; nothing of them changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pause a running migration, or give up what has not run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on with a paused migration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowMigration"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposedMigrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Migrations that wait to be started, run or have run; counts only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowMigrationItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    continueWorkflowMigration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record types with their forms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFormVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of a form, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersionList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFormVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version of a form with its faults */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFormBody"];
            };
        };
        responses: {
            /** @description Open the draft of a form, from the version in force or empty */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFormDraft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFormBody"];
            };
        };
        responses: {
            /** @description Save a draft; its faults come back with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardFormDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeFormBody"];
            };
        };
        responses: {
            /** @description Hand a draft without faults to the security administrator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a proposed form back to change it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFormProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forms that wait to be published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormProposalList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFormProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposed form beside the one in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnFormBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom fields of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRecordFields: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRecordFieldsBody"];
            };
        };
        responses: {
            /** @description Fill the custom fields of a record in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordFieldsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom fields of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRecordFieldsInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRecordFieldsBody"];
            };
        };
        responses: {
            /** @description Fill the custom fields of a record in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordFieldsInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom fields of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRecordFieldsInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRecordFieldsBody"];
            };
        };
        responses: {
            /** @description Fill the custom fields of a record in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFields"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFieldFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a file that an answer will name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFieldFileInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a file that an answer will name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFieldFileInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload a file that an answer will name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReferableTypes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types of records that a field may refer to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferableTypes"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReferableTypesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types of records that a field may refer to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferableTypes"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReferableTypesInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types of records that a field may refer to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferableTypes"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecords: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Records within reach whose title contains a text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChoices"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecordsInTeam: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Records within reach whose title contains a text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChoices"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecordsInUnit: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Records within reach whose title contains a text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChoices"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordGrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrecy grade (密级) of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRecordGrade: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Set the secrecy grade of a record; a lower one needs a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordGradeInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrecy grade (密级) of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRecordGradeInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Set the secrecy grade of a record; a lower one needs a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordGradeInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrecy grade (密级) of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRecordGradeInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Set the secrecy grade of a record; a lower one needs a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordGradeInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrecy grade (密级) of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRecordGradeInRestricted: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Set the secrecy grade of a record; a lower one needs a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGrade"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileGrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileGradeInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileGradeInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileGradeInRestricted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGradeBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents that can be made of a type of record here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents that can be made of a type of record here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentsInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents that can be made of a type of record here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a document of a record will say, and what it lacks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a document of a record will say, and what it lacks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a document of a record will say, and what it lacks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: {
                copies?: string;
            };
            header?: never;
            path: {
                code: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document of a record as .docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocumentInTeam: {
        parameters: {
            query?: {
                copies?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document of a record as .docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocumentInUnit: {
        parameters: {
            query?: {
                copies?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document of a record as .docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueDocument: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a document its number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
                sort?: "unit" | "seq" | "due";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings with state, due date and measure counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFinding: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    level: "county" | "village";
                    cat1: string;
                    cat2?: string | null;
                    cat3?: string | null;
                    tags?: string[];
                    isKey?: boolean;
                    manifestation?: string | null;
                    note?: string | null;
                    /** Format: uuid */
                    engagementId: string;
                    /** @default [] */
                    sources?: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Add a proposed finding to an engagement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingsInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
                sort?: "unit" | "seq" | "due";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings with state, due date and measure counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFindingInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    level: "county" | "village";
                    cat1: string;
                    cat2?: string | null;
                    cat3?: string | null;
                    tags?: string[];
                    isKey?: boolean;
                    manifestation?: string | null;
                    note?: string | null;
                    /** Format: uuid */
                    engagementId: string;
                    /** @default [] */
                    sources?: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Add a proposed finding to an engagement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
                sort?: "unit" | "seq" | "due";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings with state, due date and measure counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingTotals: {
        parameters: {
            query?: {
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many findings a filter meets, and how many of their measures are verified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingTotalsInTeam: {
        parameters: {
            query?: {
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many findings a filter meets, and how many of their measures are verified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingTotalsInUnit: {
        parameters: {
            query?: {
                round?: string;
                engagement?: string;
                unit?: string;
                stage?: "proposed" | "issued" | "planning" | "rectifying" | "closing" | "closed" | "partlyDone" | "notDone" | "merged";
                bucket?: "done" | "partlyDone" | "notDone";
                issued?: "true" | "false";
                cat1?: string;
                key?: "true" | "false";
                contains?: string;
                overdue?: "true" | "false";
                dueWithin?: number | null;
                originalDue?: "reached";
                onTime?: "true";
                repeat?: "true";
                rebound?: "true";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many findings a filter meets, and how many of their measures are verified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finding with measures, progress, evidence, sources and opinions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFinding: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    /** @enum {string} */
                    level?: "county" | "village";
                    cat1?: string;
                    cat2?: string | null;
                    cat3?: string | null;
                    tags?: string[];
                    isKey?: boolean;
                    manifestation?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Change a finding before the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingInTeam: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finding with measures, progress, evidence, sources and opinions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFindingInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    /** @enum {string} */
                    level?: "county" | "village";
                    cat1?: string;
                    cat2?: string | null;
                    cat3?: string | null;
                    tags?: string[];
                    isKey?: boolean;
                    manifestation?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Change a finding before the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingInUnit: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finding with measures, progress, evidence, sources and opinions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFindingAccount: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rootCause?: string | null;
                    goal?: string | null;
                    /** Format: uuid */
                    leadLeaderId?: string | null;
                    leadLeader?: string | null;
                    /** Format: uuid */
                    principalId?: string | null;
                    principal?: string | null;
                    generalise?: string | null;
                    selfOpinion?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the unit's own account of a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFindingAccountInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rootCause?: string | null;
                    goal?: string | null;
                    /** Format: uuid */
                    leadLeaderId?: string | null;
                    leadLeader?: string | null;
                    /** Format: uuid */
                    principalId?: string | null;
                    principal?: string | null;
                    generalise?: string | null;
                    selfOpinion?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the unit's own account of a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeFindings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string[];
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Merge other proposed findings into this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeFindingsInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string[];
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Merge other proposed findings into this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueFindings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    dueOn: string;
                };
            };
        };
        responses: {
            /** @description Feed the findings of an engagement back to its unit and freeze their count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueFindingsInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    dueOn: string;
                };
            };
        };
        responses: {
            /** @description Feed the findings of an engagement back to its unit and freeze their count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingCategories: {
        parameters: {
            query?: {
                round?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description First and second categories of findings: the published ones, and what is in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingCategories"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingCategoriesInTeam: {
        parameters: {
            query?: {
                round?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description First and second categories of findings: the published ones, and what is in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingCategories"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNamedBefore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People and departments that the unit has named in its findings and measures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedBefore"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasures: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Measures of issued findings, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeasureItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasuresInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Measures of issued findings, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeasureItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasuresInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Measures of issued findings, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeasureItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeasureTotals: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many measures a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measures: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeasureTotalsInTeam: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many measures a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measures: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeasureTotalsInUnit: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                finding?: string;
                stage?: "notStarted" | "inProgress" | "selfDone" | "verified";
                done?: "true" | "false";
                overdue?: "true" | "false";
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many measures a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measures: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMeasure: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    leadDepartment: string;
                    /** @default null */
                    coDepartment?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    ownerId?: string | null;
                    owner: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    dueOn?: string | null;
                    /** @enum {string} */
                    rectificationType: "immediate" | "concentrated" | "longTerm";
                };
            };
        };
        responses: {
            /** @description Add a measure to the plan */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMeasureInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    leadDepartment: string;
                    /** @default null */
                    coDepartment?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    ownerId?: string | null;
                    owner: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    dueOn?: string | null;
                    /** @enum {string} */
                    rectificationType: "immediate" | "concentrated" | "longTerm";
                };
            };
        };
        responses: {
            /** @description Add a measure to the plan */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMeasure: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMeasure: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    leadDepartment?: string;
                    coDepartment?: string | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    owner?: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    rectificationType?: "immediate" | "concentrated" | "longTerm";
                };
            };
        };
        responses: {
            /** @description Change a measure while the plan is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMeasureInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMeasureInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    leadDepartment?: string;
                    coDepartment?: string | null;
                    /** Format: uuid */
                    ownerId?: string | null;
                    owner?: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    rectificationType?: "immediate" | "concentrated" | "longTerm";
                };
            };
        };
        responses: {
            /** @description Change a measure while the plan is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMeasureResult: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                };
            };
        };
        responses: {
            /** @description State how a measure was completed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMeasureResultInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                };
            };
        };
        responses: {
            /** @description State how a measure was completed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureView"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFindingProgress: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done on a finding; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFindingProgressInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done on a finding; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordMeasureProgress: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done on a measure; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordMeasureProgressInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done on a measure; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAdoptedRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    documentNo: string | null;
                    /** Format: date */
                    adoptedOn: string | null;
                };
            };
        };
        responses: {
            /** @description Add a rule the unit has adopted because of the finding */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAdoptedRuleInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    documentNo: string | null;
                    /** Format: date */
                    adoptedOn: string | null;
                };
            };
        };
        responses: {
            /** @description Add a rule the unit has adopted because of the finding */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachRuleText: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the text of an adopted rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachRuleTextInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the text of an adopted rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitActivities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings, study sessions and lectures the unit held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitActivities"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportUnitActivities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lifeMeetings: number;
                    studySessions: number;
                    partyLessons: number;
                };
            };
        };
        responses: {
            /** @description Report meetings, study sessions and lectures held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitActivities"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitActivitiesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings, study sessions and lectures the unit held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitActivities"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitActivitiesInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings, study sessions and lectures the unit held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitActivities"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportUnitActivitiesInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lifeMeetings: number;
                    studySessions: number;
                    partyLessons: number;
                };
            };
        };
        responses: {
            /** @description Report meetings, study sessions and lectures held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitActivities"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFindingEvidence: {
        parameters: {
            query?: {
                documentedOn?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFindingEvidenceInUnit: {
        parameters: {
            query?: {
                documentedOn?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachMeasureEvidence: {
        parameters: {
            query?: {
                documentedOn?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a measure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachMeasureEvidenceInUnit: {
        parameters: {
            query?: {
                documentedOn?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a measure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
                body: "resident" | "organization" | "publicity" | "office" | "team" | "discipline";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendFinding: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    newDueOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendMeasure: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    newDueOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRebound: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    origin: "followUp" | "unannounced" | "tip" | "repeat";
                    description: string;
                    /** Format: date */
                    foundOn: string;
                };
            };
        };
        responses: {
            /** @description Record that a closed finding recurs, which allows reopening it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAmount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "refunded" | "recovered" | "saved";
                    amountFen: number;
                    /** Format: date */
                    occurredOn: string;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Add money refunded, recovered or saved; the finding shows the sum of its entries */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAmountInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "refunded" | "recovered" | "saved";
                    amountFen: number;
                    /** Format: date */
                    occurredOn: string;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Add money refunded, recovered or saved; the finding shows the sum of its entries */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachToAmount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
                amountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the proof of an entry of money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachToAmountInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
                amountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the proof of an entry of money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAccountability: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** Format: date */
                    decidedOn: string;
                    decidedBy: string;
                    /** @default null */
                    documentNo?: string | null;
                    persons: {
                        name: string;
                        /** @default null */
                        post?: string | null;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        form?: "first" | "second" | "third" | "fourth" | null;
                        /** @enum {string} */
                        handling: "talk" | "criticism" | "admonition" | "partySanction" | "governmentSanction" | "organizational" | "transferred" | "other";
                        /** @default null */
                        sanction?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Register one case of accountability with its persons */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAccountabilityInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** Format: date */
                    decidedOn: string;
                    decidedBy: string;
                    /** @default null */
                    documentNo?: string | null;
                    persons: {
                        name: string;
                        /** @default null */
                        post?: string | null;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        form?: "first" | "second" | "third" | "fourth" | null;
                        /** @enum {string} */
                        handling: "talk" | "criticism" | "admonition" | "partySanction" | "governmentSanction" | "organizational" | "transferred" | "other";
                        /** @default null */
                        sanction?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Register one case of accountability with its persons */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAccountability: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAccountabilityInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealAccountablePerson: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Read one name, with a reason and an entry in the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealAccountablePersonInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Read one name, with a reason and an entry in the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealAccountablePersonInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Read one name, with a reason and an entry in the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkFindingQuality: {
        parameters: {
            query: {
                for: "plan" | "closeOut";
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a reviewer would find in a plan or close-out before it is submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkFindingQualityInTeam: {
        parameters: {
            query: {
                for: "plan" | "closeOut";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a reviewer would find in a plan or close-out before it is submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkFindingQualityInUnit: {
        parameters: {
            query: {
                for: "plan" | "closeOut";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a reviewer would find in a plan or close-out before it is submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPlanQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for the whole plan of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPlanQualityInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for the whole plan of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPlanQualityInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for the whole plan of a unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityChecks"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxonomies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions of the classes of findings, and which round has pinned which */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Taxonomy"][];
                        rounds: components["schemas"]["RoundTaxonomy"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTaxonomy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    from?: {
                        key: string;
                        number: number;
                    };
                };
            };
        };
        responses: {
            /** @description Begin a draft, from another version or empty */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxonomiesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions of the classes of findings, and which round has pinned which */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Taxonomy"][];
                        rounds: components["schemas"]["RoundTaxonomy"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTaxonomy: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    items: {
                        name: string;
                        /** @default [] */
                        tags?: string[];
                        /** @default [] */
                        parts?: {
                            name: string;
                            /** @default [] */
                            tags?: string[];
                            /** @default [] */
                            parts?: {
                                name: string;
                                /** @default [] */
                                tags?: string[];
                            }[];
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTaxonomy: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishTaxonomy: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pinTaxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    number: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came back to a unit and why, what is due, and how far its work is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOverview"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordManyProgress: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: {
                        /** Format: uuid */
                        measureId: string;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Add what was done on several measures at once; entries never change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundFigures: {
        parameters: {
            query: {
                rounds: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of rounds, each with its formula and the rows it counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            roundId: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundFiguresInTeam: {
        parameters: {
            query: {
                rounds: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of rounds, each with its formula and the rows it counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            roundId: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundFiguresInUnit: {
        parameters: {
            query: {
                rounds: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of rounds, each with its formula and the rows it counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            roundId: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitFigures: {
        parameters: {
            query: {
                round: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of each unit in a round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitFiguresInTeam: {
        parameters: {
            query: {
                round: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of each unit in a round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitFiguresInUnit: {
        parameters: {
            query: {
                round: string;
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rectification figures of each unit in a round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            figures: components["schemas"]["RectificationFigure"][];
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigureRows: {
        parameters: {
            query: {
                figure: string;
                round: string;
                unit?: string;
                asOf?: string;
                start?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows a figure of rectification was counted from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FigureRow"][];
                        total: number;
                        sum: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigureRowsInTeam: {
        parameters: {
            query: {
                figure: string;
                round: string;
                unit?: string;
                asOf?: string;
                start?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows a figure of rectification was counted from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FigureRow"][];
                        total: number;
                        sum: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigureRowsInUnit: {
        parameters: {
            query: {
                figure: string;
                round: string;
                unit?: string;
                asOf?: string;
                start?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows a figure of rectification was counted from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FigureRow"][];
                        total: number;
                        sum: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds that have findings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingRound"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingRoundsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds that have findings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingRound"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingRoundsInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds that have findings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingRound"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessmentTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates of rectification assessments, and the built-in ones to start from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentTemplate"][];
                        builtIn: components["schemas"]["BuiltInAssessmentTemplate"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftAssessmentTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAssessmentTemplate"];
            };
        };
        responses: {
            /** @description Draft a template from a built-in one, or the next edition of one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentTemplate"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessmentTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One edition of a template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentTemplate"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAssessmentTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAssessmentTemplate"];
            };
        };
        responses: {
            /** @description Change the draft of a template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentTemplate"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardAssessmentTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishAssessmentTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish a draft that others have written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentTemplate"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                engagement?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assessments of rectification, by unit, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAssessment"];
            };
        };
        responses: {
            /** @description Begin the assessment of one unit and give every rater a sheet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessmentsInTeam: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                engagement?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assessments of rectification, by unit, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessmentsInUnit: {
        parameters: {
            query?: {
                round?: string;
                unit?: string;
                engagement?: string;
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assessments of rectification, by unit, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentItem"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessmentOverview: {
        parameters: {
            query: {
                round: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every unit of a round with its assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentOverviewLine"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assessment with the sheets the reader may see and the score explained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessmentInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assessment with the sheets the reader may see and the score explained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessmentInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assessment with the sheets the reader may see and the score explained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAssessmentSheet: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAssessmentSheet"];
            };
        };
        responses: {
            /** @description Keep what is filled in on one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAssessmentSheetInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAssessmentSheet"];
            };
        };
        responses: {
            /** @description Keep what is filled in on one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAssessmentSheetInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAssessmentSheet"];
            };
        };
        responses: {
            /** @description Keep what is filled in on one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitAssessmentSheet: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hand in one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitAssessmentSheetInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hand in one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitAssessmentSheetInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hand in one's own sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concludeAssessment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fix score and grade once every sheet is in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAssessmentGrade: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAssessmentGrade"];
            };
        };
        responses: {
            /** @description Ask for another grade, which a second person has to sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondRectification: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Send the unit back into rectification, as its grade asks for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepeatCandidates: {
        parameters: {
            query: {
                engagement: string;
                text: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings fed back to the same unit before that resemble a text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepeatedFinding"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepeatCandidatesInTeam: {
        parameters: {
            query: {
                engagement: string;
                text: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings fed back to the same unit before that resemble a text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepeatedFinding"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingRepeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier and later findings of the unit that may be this one again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRepeats"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRepeat: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRepeat"];
            };
        };
        responses: {
            /** @description Decide whether a finding is an earlier one again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRepeats"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingRepeatsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier and later findings of the unit that may be this one again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRepeats"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRepeatInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRepeat"];
            };
        };
        responses: {
            /** @description Decide whether a finding is an earlier one again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRepeats"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier findings that a follow-up engagement checks, with what was done about them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowUpCheck"][];
                        isFollowUp: boolean;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseFollowUps: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseFollowUps"];
            };
        };
        responses: {
            /** @description Put earlier findings of the unit on the checking list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowUpCheck"][];
                        isFollowUp: boolean;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFollowUpsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier findings that a follow-up engagement checks, with what was done about them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowUpCheck"][];
                        isFollowUp: boolean;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFollowUpCheck: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFollowUpCheck"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropFollowUp: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFollowUpCheckInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFollowUpCheck"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerFollowUpRebound: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFollowUpEvidence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a check */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachFollowUpEvidenceInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a check */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngagementTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers, findings and measures of an engagement, and what led to what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementTrace"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngagementTraceInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers, findings and measures of an engagement, and what led to what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementTrace"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCitingFindings: {
        parameters: {
            query: {
                type: string;
                id: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings that a paper or another source went into, also by a merge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CitingFinding"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCitingFindingsInTeam: {
        parameters: {
            query: {
                type: string;
                id: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings that a paper or another source went into, also by a merge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CitingFinding"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    separateFinding: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo the merge of a finding before the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    separateFindingInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo the merge of a finding before the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                direction?: "internal" | "outgoing" | "incoming";
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assignments with state and due date, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssignmentItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAssignments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    issuerName?: string | null;
                    matter: string;
                    demand: string;
                    /** Format: date */
                    dueOn: string;
                    /** @default null */
                    instructedBy?: string | null;
                    /** @default null */
                    instructionNo?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    instructedOn?: string | null;
                    /** @default null */
                    instruction?: string | null;
                    /** @default null */
                    contactName?: string | null;
                    /** @default null */
                    contactPhone?: string | null;
                    /** @default null */
                    subject?: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                    } | null;
                    to: ({
                        /** Format: uuid */
                        unitId: string;
                    } | {
                        /** Format: uuid */
                        bodyId: string;
                    } | {
                        tenantCode: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Draft the same assignment for one or several recipients */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignmentsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                direction?: "internal" | "outgoing" | "incoming";
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assignments with state and due date, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssignmentItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignmentTotals: {
        parameters: {
            query?: {
                direction?: "internal" | "outgoing" | "incoming";
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many assignments a filter meets, and how many of them are overdue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignmentTotalsInUnit: {
        parameters: {
            query?: {
                direction?: "internal" | "outgoing" | "incoming";
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many assignments a filter meets, and how many of them are overdue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assignment with feedback, extensions and files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issuerName?: string;
                    matter?: string;
                    demand?: string;
                    /** Format: date */
                    dueOn?: string;
                    instructedBy?: string | null;
                    instructionNo?: string | null;
                    /** Format: date */
                    instructedOn?: string | null;
                    instruction?: string | null;
                    contactName?: string | null;
                    contactPhone?: string | null;
                };
            };
        };
        responses: {
            /** @description Change an assignment before it is issued */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignmentInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An assignment with feedback, extensions and files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateAssignmentResult: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                    effect: string | null;
                };
            };
        };
        responses: {
            /** @description State how an assignment was handled and to what effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateAssignmentResultInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                    effect: string | null;
                };
            };
        };
        responses: {
            /** @description State how an assignment was handled and to what effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAssignmentFeedback: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done so far; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAssignmentFeedbackInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Add what was done so far; entries never change */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindAssignmentPartner: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachAssignmentFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the basis of a draft, or evidence of what was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachAssignmentFileInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload the basis of a draft, or evidence of what was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEscalations: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Letters and talks, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EscalationItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEscalation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                    };
                    rung: string;
                    reason: string;
                    demand: string;
                    /** Format: date */
                    dueOn: string;
                    /** @default null */
                    nextStep?: string | null;
                };
            };
        };
        responses: {
            /** @description Draft a letter of the ladder about a matter */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEscalationsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Letters and talks, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EscalationItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEscalationTotals: {
        parameters: {
            query?: {
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many letters and talks a filter meets, and how many replies are overdue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEscalationTotalsInUnit: {
        parameters: {
            query?: {
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                unit?: string;
                subject?: string;
                contains?: string;
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many letters and talks a filter meets, and how many replies are overdue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationTotals"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEscalationRungs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rungs of the tenant's ladder, from light to heavy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EscalationRung"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDueMatters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is due or overdue and has not had the letter whose day has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DueMatter"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWarningTalk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subjects: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                    }[];
                    /** Format: date */
                    heldOn: string;
                    /** @default null */
                    heldAt?: string | null;
                    place: string;
                    talkers: string;
                    attendees: string;
                    reason: string;
                    demand: string;
                    /** Format: date */
                    dueOn: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    followUpOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Arrange a talk about one or several matters */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        talkId: string;
                        ids: string[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordTalkMinutes: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: string;
                    attendees: string;
                    /** Format: date */
                    followUpOn: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A letter or a talk with its matter, reply and files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEscalationInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A letter or a talk with its matter, reply and files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateEscalationReply: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reply: string | null;
                };
            };
        };
        responses: {
            /** @description Write the reply to a letter or a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateEscalationReplyInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reply: string | null;
                };
            };
        };
        responses: {
            /** @description Write the reply to a letter or a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachEscalationFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload what goes with a draft, or evidence with the reply */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachEscalationFileInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload what goes with a draft, or evidence with the reply */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRounds: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number | null;
                stage?: "planned" | "mandated" | "preparing" | "onSite" | "reporting" | "deliberating" | "feedback" | "rectifying" | "assessing" | "archived" | "purged" | "cancelled";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoundItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRound: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRound"];
            };
        };
        responses: {
            /** @description Plan a round */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoundsInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number | null;
                stage?: "planned" | "mandated" | "preparing" | "onSite" | "reporting" | "deliberating" | "feedback" | "rectifying" | "assessing" | "archived" | "purged" | "cancelled";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoundItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round with its figures at a glance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRound: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRound"];
            };
        };
        responses: {
            /** @description Change a round before entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoundInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round with its figures at a glance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds at work with their figures, for the desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionOverviewInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds at work with their figures, for the desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngagements: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                team?: string;
                unit?: string;
                stage?: "planned" | "mandated" | "preparing" | "onSite" | "reporting" | "deliberating" | "feedback" | "rectifying" | "assessing" | "archived" | "purged" | "cancelled";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inspected units with team, dates and stage, by unit name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Engagement"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEngagements: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEngagements"];
            };
        };
        responses: {
            /** @description Take units of the directory into a planned round */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngagementsInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                team?: string;
                unit?: string;
                stage?: "planned" | "mandated" | "preparing" | "onSite" | "reporting" | "deliberating" | "feedback" | "rectifying" | "assessing" | "archived" | "purged" | "cancelled";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inspected units with team, dates and stage, by unit name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Engagement"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngagementsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                team?: string;
                unit?: string;
                stage?: "planned" | "mandated" | "preparing" | "onSite" | "reporting" | "deliberating" | "feedback" | "rectifying" | "assessing" | "archived" | "purged" | "cancelled";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inspected units with team, dates and stage, by unit name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Engagement"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One unit in one round; the unit itself sees it after the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEngagement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateEngagement: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEngagement"];
            };
        };
        responses: {
            /** @description Assign a unit to a team and set its dates, before entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngagementInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One unit in one round; the unit itself sees it after the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngagementInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One unit in one round; the unit itself sees it after the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveFeedback"];
            };
        };
        responses: {
            /** @description Feed the findings back to the unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveFeedbackInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveFeedback"];
            };
        };
        responses: {
            /** @description Feed the findings back to the unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFeedbackReceipt: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReceipt"];
            };
        };
        responses: {
            /** @description Record that the unit signed for the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFeedbackReceiptInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReceipt"];
            };
        };
        responses: {
            /** @description Record that the unit signed for the feedback */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: {
                round?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams with members, mandates and units; a team sees itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Form a team */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeamsInTeam: {
        parameters: {
            query?: {
                round?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams with members, mandates and units; a team sees itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team with members, mandates and units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameTeam"];
            };
        };
        responses: {
            /** @description Rename a team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeamInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team with members, mandates and units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTeamMember: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTeamMember"];
            };
        };
        responses: {
            /** @description Take a person into a team */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTeamRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTeamRole"];
            };
        };
        responses: {
            /** @description Give a member another part; his mandate ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTeamMember: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveTeamMember"];
            };
        };
        responses: {
            /** @description Take a member out of a team; his mandate ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAvailablePeople: {
        parameters: {
            query: {
                round: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts of the tenant by name, with the team of the round they are in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            userId: string;
                            displayName: string;
                            /** Format: uuid */
                            personId: string | null;
                            title: string | null;
                            bodyName: string | null;
                            teamName: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueMandates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueMandates"];
            };
        };
        responses: {
            /** @description Issue mandates to the members of a team */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issued: number;
                        left: string[];
                        team: components["schemas"]["Team"];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendMandates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendMandates"];
            };
        };
        responses: {
            /** @description Let the mandates of a team last longer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecusalDeclarations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has declared ties to the units of a team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecusalDeclaration"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareTies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareTies"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecusalDeclarationsInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has declared ties to the units of a team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecusalDeclaration"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareTiesInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareTies"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideTies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTies"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkingPapers: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                engagement?: string;
                team?: string;
                handler?: string;
                stage?: "drafting" | "reviewing" | "locked" | "filed" | "withdrawn";
                result?: "adopted" | "toLead" | "notAdopted";
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Working papers, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkingPaperItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWorkingPaper: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkingPaper"];
            };
        };
        responses: {
            /** @description Draft a working paper */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkingPapersInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                round?: string;
                engagement?: string;
                team?: string;
                handler?: string;
                stage?: "drafting" | "reviewing" | "locked" | "filed" | "withdrawn";
                result?: "adopted" | "toLead" | "notAdopted";
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Working papers, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkingPaperItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWorkingPaperInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkingPaper"];
            };
        };
        responses: {
            /** @description Draft a working paper */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaperTotals: {
        parameters: {
            query?: {
                round?: string;
                engagement?: string;
                team?: string;
                handler?: string;
                stage?: "drafting" | "reviewing" | "locked" | "filed" | "withdrawn";
                result?: "adopted" | "toLead" | "notAdopted";
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many working papers a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaperTotalsInTeam: {
        parameters: {
            query?: {
                round?: string;
                engagement?: string;
                team?: string;
                handler?: string;
                stage?: "drafting" | "reviewing" | "locked" | "filed" | "withdrawn";
                result?: "adopted" | "toLead" | "notAdopted";
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many working papers a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilarPapers: {
        parameters: {
            query: {
                engagement: string;
                title: string;
                except?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers of the same unit that may state the same fact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            title: string;
                            similarity: number;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilarPapersInTeam: {
        parameters: {
            query: {
                engagement: string;
                title: string;
                except?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers of the same unit that may state the same fact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            title: string;
                            similarity: number;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkingPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A working paper with evidence and locked editions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWorkingPaper: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkingPaper"];
            };
        };
        responses: {
            /** @description Change a draft; signatures given to it lapse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkingPaperInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A working paper with evidence and locked editions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWorkingPaperInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWorkingPaper"];
            };
        };
        responses: {
            /** @description Change a draft; signatures given to it lapse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaperEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
                edition: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A locked edition as it was sealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaperEdition"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaperEditionInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
                edition: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A locked edition as it was sealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaperEdition"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkMeetingMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMeetingMinutes"];
            };
        };
        responses: {
            /** @description Link the minutes of the team meeting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkMeetingMinutesInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMeetingMinutes"];
            };
        };
        responses: {
            /** @description Link the minutes of the team meeting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tagPaperResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagPaperResult"];
            };
        };
        responses: {
            /** @description Record what became of a locked paper without a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tagPaperResultInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagPaperResult"];
            };
        };
        responses: {
            /** @description Record what became of a locked paper without a finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingPaper"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachPaperEvidence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachPaperEvidenceInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnPapersIntoFindings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnPapersIntoFindings"];
            };
        };
        responses: {
            /** @description Make proposed findings from locked papers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            seq: number;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnPapersIntoFindingsInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnPapersIntoFindings"];
            };
        };
        responses: {
            /** @description Make proposed findings from locked papers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            seq: number;
                        }[];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImmediateRectifications: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices of teams on site, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImmediateRectificationItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImmediateRectification: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    engagementId: string;
                    issue: string;
                    demand: string;
                    /** Format: date */
                    dueOn: string;
                };
            };
        };
        responses: {
            /** @description Draft a notice while the team is on site */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImmediateRectificationsInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices of teams on site, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImmediateRectificationItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImmediateRectificationInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    engagementId: string;
                    issue: string;
                    demand: string;
                    /** Format: date */
                    dueOn: string;
                };
            };
        };
        responses: {
            /** @description Draft a notice while the team is on site */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImmediateRectificationsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                overdue?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices of teams on site, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImmediateRectificationItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImmediateRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A notice with the answer and its evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateImmediateRectification: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issue?: string;
                    demand?: string;
                    /** Format: date */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Change a notice before it is signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImmediateRectificationInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A notice with the answer and its evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateImmediateRectificationInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issue?: string;
                    demand?: string;
                    /** Format: date */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Change a notice before it is signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImmediateRectificationInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A notice with the answer and its evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerImmediateRectification: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                };
            };
        };
        responses: {
            /** @description State what the unit has put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerImmediateRectificationInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string | null;
                };
            };
        };
        responses: {
            /** @description State what the unit has put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachNoticeEvidence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of what was put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachNoticeEvidenceInUnit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Upload evidence of what was put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tagImmediateRectification: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inReport: boolean;
                };
            };
        };
        responses: {
            /** @description Note whether the inspection report tells of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tagImmediateRectificationInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inReport: boolean;
                };
            };
        };
        responses: {
            /** @description Note whether the inspection report tells of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmediateRectificationDetail"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    carryOverImmediateRectification: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    level: "county" | "village";
                    cat1: string;
                    /** @default null */
                    cat2?: string | null;
                };
            };
        };
        responses: {
            /** @description Turn a notice into a proposed finding that names it as its source */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        findingId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    carryOverImmediateRectificationInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    level: "county" | "village";
                    cat1: string;
                    /** @default null */
                    cat2?: string | null;
                };
            };
        };
        responses: {
            /** @description Turn a notice into a proposed finding that names it as its source */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        findingId: string;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGovernanceProposals: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                pressing?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proposals to departments, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GovernanceProposal"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGovernanceProposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    engagementId: string;
                    to: {
                        /** Format: uuid */
                        unitId: string;
                    } | {
                        /** Format: uuid */
                        bodyId: string;
                    };
                    /** Format: date */
                    referredOn: string;
                    count: number;
                    proposal: string;
                    /** Format: date */
                    dueOn: string;
                    /** @default [] */
                    findingIds?: string[];
                };
            };
        };
        responses: {
            /** @description Draft a proposal to a department */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGovernanceProposalsInUnit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                stage?: "drafted" | "issued" | "handling" | "reported" | "concluded" | "cancelled";
                pressing?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proposals to departments, by due date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GovernanceProposal"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGovernanceProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposal with what was done about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGovernanceProposal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    referredOn?: string;
                    count?: number;
                    proposal?: string;
                    /** Format: date */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Change a proposal before it is referred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGovernanceProposalInUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposal with what was done about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateProposalHandling: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handlerName?: string | null;
                    handling?: string | null;
                    uptake?: string | null;
                    replyNo?: string | null;
                };
            };
        };
        responses: {
            /** @description State how a proposal was handled and what came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateProposalHandlingInUnit: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                unitId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handlerName?: string | null;
                    handling?: string | null;
                    uptake?: string | null;
                    replyNo?: string | null;
                };
            };
        };
        responses: {
            /** @description State how a proposal was handled and what came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GovernanceProposal"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLeads: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                stage?: "registered" | "assessing" | "handling" | "concluded" | "closed";
                disposition?: "talkInquiry" | "preliminaryVerification" | "suspended" | "concluded" | "transferredOut" | "retained" | "investigation";
                source?: "letter" | "visit" | "call" | "network" | "inspection" | "other";
                year?: number;
                mine?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leads, newest first, with the person masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LeadItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerLead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLead"];
            };
        };
        responses: {
            /** @description Register a lead by hand */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeadTotals: {
        parameters: {
            query?: {
                stage?: "registered" | "assessing" | "handling" | "concluded" | "closed";
                disposition?: "talkInquiry" | "preliminaryVerification" | "suspended" | "concluded" | "transferredOut" | "retained" | "investigation";
                source?: "letter" | "visit" | "call" | "network" | "inspection" | "other";
                year?: number;
                mine?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many leads a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leads: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeadFigures: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Conversion figures, each with its formula */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadFigures"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeadChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offices, handlers and rounds the forms of a lead offer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadChoices"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A lead in full; each reading is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLead"];
            };
        };
        responses: {
            /** @description Put right what was registered, until it goes to approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteHigherLead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteHigherLead"];
            };
        };
        responses: {
            /** @description Note that a lead about a cadre of a higher level went its own way; nothing of it is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HigherLeadNoted"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignLeadHandlers: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignLeadHandlers"];
            };
        };
        responses: {
            /** @description Name the handling office and who handles it there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordLeadProgress: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLeadProgress"];
            };
        };
        responses: {
            /** @description Record what has been done, and new evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordLeadResult: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLeadResult"];
            };
        };
        responses: {
            /** @description Record the result with the form of the four it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameLeadPerson: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameLeadPerson"];
            };
        };
        responses: {
            /** @description Somebody else turns up in the lead; it is kept from him from now on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideLeadCandidate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideLeadCandidate"];
            };
        };
        responses: {
            /** @description Whether an account of that name is the person named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealLeadField: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealLeadField"];
            };
        };
        responses: {
            /** @description One sealed field of a lead, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedLeadField"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachLeadFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attach a file to a lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLeadReferrals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the team has handed over, and whether custody has signed for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LeadReferral"][];
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    referLead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferLead"];
            };
        };
        responses: {
            /** @description Hand a lead over to custody, from a locked paper or by hand */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferredLead"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLetters: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                kind?: "letter" | "visit" | "call" | "network" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Letters, visits, calls and messages, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LetterItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerLetter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterBody"];
            };
        };
        responses: {
            /** @description Register a letter, visit, call or message */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetterTotals: {
        parameters: {
            query?: {
                kind?: "letter" | "visit" | "call" | "network" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many letters a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letters: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A letter in full; each reading is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLetter: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterBody"];
            };
        };
        responses: {
            /** @description Change a letter that is not settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleLetter: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleLetter"];
            };
        };
        responses: {
            /** @description 了结 a letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnLetterIntoLead: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnLetterIntoLead"];
            };
        };
        responses: {
            /** @description Register the lead a letter holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOfLetter"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTalks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                category?: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Talks of the teams, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TalkItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTalk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTalk"];
            };
        };
        responses: {
            /** @description Record a talk of two or more with somebody of the unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTalksInTeam: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                engagement?: string;
                category?: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Talks of the teams, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TalkItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTalkInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTalk"];
            };
        };
        responses: {
            /** @description Record a talk of two or more with somebody of the unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalkTotals: {
        parameters: {
            query?: {
                engagement?: string;
                category?: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many talks a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        talks: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalkTotalsInTeam: {
        parameters: {
            query?: {
                engagement?: string;
                category?: "partyBuilding" | "integrity" | "workStyle" | "personnel" | "finance" | "livelihood" | "other";
                open?: string;
                contains?: string;
            };
            header?: never;
            path: {
                code: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many talks a filter meets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        talks: number;
                    };
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTalk: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkBody"];
            };
        };
        responses: {
            /** @description Change a record that is not signed yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTalkInTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTalkInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkBody"];
            };
        };
        responses: {
            /** @description Change a record that is not signed yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTalk: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTalk"];
            };
        };
        responses: {
            /** @description The person talked to has signed the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTalkInTeam: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTalk"];
            };
        };
        responses: {
            /** @description The person talked to has signed the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talk"];
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachTalkFile: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attach a file to the record of a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachTalkFileInTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                teamId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attach a file to the record of a talk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
