package zhiji.platform;

/** Who acts, and by which way: every use case takes one, every change remembers it. */
public record Actor(UserId id, Via via, boolean administrator) {

    public Actor via(Via other) {
        return new Actor(id, other, administrator);
    }
}
