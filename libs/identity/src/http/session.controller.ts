import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx, networkOf, Route, Throttled } from '#platform/http';
import { type Context } from '#kernel';
import { FindSession } from '../app/session/find-session.js';
import { SESSION_SECONDS, SignIn } from '../app/session/sign-in.js';
import { SignOut } from '../app/session/sign-out.js';
import { Open, SignedIn } from './can.js';
import { SecureCookies, SESSION_COOKIE } from './session-cookie.js';
import { SessionResponse } from './session.response.js';
import { SignInRequest } from './sign-in.request.js';

@ApiTags('identity')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly findSession: FindSession,
    private readonly cookies: SecureCookies,
  ) {}

  @Post()
  @Open()
  @Throttled(20)
  @Route({ id: 'signIn', summary: '登录 · sign in', answer: SessionResponse, then: ['findSession'] })
  async open(
    @Ctx() ctx: Context,
    @Body() { username, password }: SignInRequest,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const session = await this.signIn.execute(ctx, { username, password, address: networkOf(ip) });
    void reply.setCookie(SESSION_COOKIE, session.token, this.cookies.options(SESSION_SECONDS));
    return this.findSession.execute(session.token);
  }

  @Get()
  @SignedIn()
  @Route({ id: 'findSession', summary: '当前登录 · who is signed in', answer: SessionResponse })
  read(@Req() request: FastifyRequest): Promise<SessionResponse> {
    return this.findSession.execute(request.cookies[SESSION_COOKIE] ?? '');
  }

  @Delete()
  @SignedIn()
  @Route({ id: 'signOut', summary: '退出 · sign out', status: 204 })
  async close(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute(ctx, request.cookies[SESSION_COOKIE] ?? '');
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }
}
