package zhiji.science.text;

/**
 * What a phrase may hint at (暗示), from faint to loud. The order follows the severity of complaints that Olshtain and
 * Weinbach (1987, "Complaints: a study of speech act behavior") found across languages — below reproach, disapproval,
 * explicit complaint, accusation and warning, threat — and puts in front what mission and practice add for China:
 * blaming fate and keeping face.
 */
public enum CueKind {
    /** Blames fate or gives up (认命): 算了, 自认倒霉. */
    RESIGNATION,
    /** Keeps face, makes it small or takes the blame (顾面子): 可能是我要求太高. */
    FACE,
    /** Praise that is none (敷衍): 还行吧, 也就那样. */
    FAINT_PRAISE,
    /** Says the opposite (反话): 真是长见识了. */
    IRONY,
    /** Something promised or usual did not come (落空): 说好的, 不如以前. */
    BROKEN_EXPECTATION,
    /** It happened before, or nobody answered (反复): 催了好几次. */
    REPETITION,
    /** Is leaving or has left (离去): 再也不来, 换一家. */
    LEAVING,
    /** Tells or warns others (外传): 发朋友圈, 避雷. */
    RETELLING,
    /** Turns to an authority, the press or a superior (求助外力): 12315, 找你们经理. */
    AUTHORITY,
    /** Time presses (紧急): 等着用, 今天之内. */
    URGENCY,
    /** Somebody or something may have come to harm (伤害): 拉肚子, 漏电. */
    HARM;

    /** Whether it asks to be read soon; the others hint at dissatisfaction. */
    public boolean isUrgent() {
        return this == URGENCY || this == HARM;
    }
}
