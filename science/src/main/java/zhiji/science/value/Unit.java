package zhiji.science.value;

/** The unit in which a model counts time. */
public enum Unit {
    DAY(1),
    WEEK(7),
    /** A twelfth of a Julian year, 30.4375 days: calendar months are not equally long. */
    MONTH(365.25 / 12);

    private final double days;

    Unit(double days) {
        this.days = days;
    }

    /** Length in days. */
    public double days() {
        return days;
    }

    /** How many of this unit a year of 365.25 days has; 52 weeks by convention of the papers. */
    public double perYear() {
        return this == WEEK ? 52 : 365.25 / days;
    }
}
